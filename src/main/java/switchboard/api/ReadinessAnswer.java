package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.readiness.Change;
import switchboard.readiness.CheckId;
import switchboard.readiness.CheckResult;
import switchboard.readiness.CheckVerdict;
import switchboard.readiness.NodeFinding;
import switchboard.readiness.Snapshot;
import switchboard.readiness.Topic;
import switchboard.upgrade.Assurance;
import switchboard.upgrade.ReadinessPicture;
import switchboard.upgrade.ReadinessReport;

/// Whether a cluster is fit to be upgraded, and came back as it was.
@Schema(name = "Readiness", description = "Whether a cluster is fit to be upgraded")
record ReadinessAnswer(
        @Schema(description = "How far it is, while the nodes are being asked")
                Optional<Asking> asking,
        @Schema(description = "When the nodes were last asked, and by whom") Optional<Asked> asked,
        List<Check> checks,
        @Schema(description = "What holds the start of an upgrade; none where nothing does")
                List<Words> holds,
        @Schema(description = "What the latest answers are compared with, after an upgrade")
                Optional<Asked> comparedWith,
        List<Difference> differences) {

    /// The nodes are being asked.
    @Schema(name = "ReadinessAsking", description = "How many nodes have answered")
    record Asking(String by, Instant since, int answered, int of) {
        static Asking of(ReadinessPicture.Asking asking) {
            return new Asking(asking.by(), asking.since(), asking.over(), asking.of());
        }
    }

    /// When the nodes were asked.
    @Schema(name = "ReadinessSnapshot", description = "When all nodes were asked, and by whom")
    record Asked(int number, Instant begun, Instant ended, String by) {
        static Asked of(Snapshot snapshot) {
            return new Asked(snapshot.number(), snapshot.begun(), snapshot.ended(), snapshot.by());
        }
    }

    /// What a check says.
    @Schema(name = "ReadinessCheck", description = "What a check says of the cluster")
    record Check(
            CheckId check,
            String title,
            @Schema(description = "The worst of its verdicts on a node") CheckVerdict verdict,
            @Schema(description = "Whether it holds the start") boolean required,
            @Schema(type = "string", format = "duration") Duration goodFor,
            String advice,
            @Schema(description = "Who looked at what it could not tell, and saw what")
                    Optional<Looked> looked,
            List<OnNode> nodes) {
        static Check of(CheckResult result, Optional<Assurance> looked) {
            return new Check(
                    result.check(),
                    result.check().title().text(),
                    result.worst(),
                    result.check().isRequired(),
                    result.goodFor(),
                    result.check().advice().text(),
                    looked.map(Looked::of),
                    result.nodes().stream().map(OnNode::of).toList());
        }
    }

    /// Who looked.
    @Schema(name = "ReadinessLooked", description = "Who looked, and what that person saw")
    record Looked(String by, String comment, Instant at) {
        static Looked of(Assurance it) {
            return new Looked(it.by(), it.comment(), it.at());
        }
    }

    /// What a check says of a node.
    @Schema(name = "ReadinessOnNode", description = "What a check says of a node")
    record OnNode(String node, CheckVerdict verdict, Words seen, Optional<Instant> at) {
        static OnNode of(NodeFinding finding) {
            return new OnNode(
                    finding.node().value(),
                    finding.verdict(),
                    Words.of(finding.seen()),
                    finding.at());
        }
    }

    /// What is not as it was.
    @Schema(name = "ReadinessDifference", description = "What is not as it was, or not known")
    record Difference(
            String node,
            Topic topic,
            String was,
            String is,
            @Schema(description = "PASSED where the upgrade was to change it") CheckVerdict verdict,
            Words says) {
        static Difference of(Change change) {
            return new Difference(
                    change.node().value(),
                    change.topic(),
                    change.was(),
                    change.is(),
                    change.verdict(),
                    Words.of(change.says()));
        }
    }

    static ReadinessAnswer of(ReadinessReport report) {
        return new ReadinessAnswer(
                report.picture().asking().map(Asking::of),
                report.picture().latest().map(Asked::of),
                report.results().stream()
                        .map(
                                it ->
                                        Check.of(
                                                it,
                                                Optional.ofNullable(
                                                        report.picture().looked().get(it.check()))))
                        .toList(),
                Words.all(report.holds()),
                report.compared().map(Asked::of),
                report.changes().stream().map(Difference::of).toList());
    }
}
