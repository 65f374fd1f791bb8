package switchboard.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.journal.ClusterEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Verdict;

/// Makes the picture of a cluster that is shown, with what the rules say about every step that is
/// not done.
final class ClusterPicture {
    private static final DiscoveryProgress NOT_BEGUN =
            new DiscoveryProgress(Optional.empty(), "", Optional.empty());

    private ClusterPicture() {}

    static LiveCluster of(
            ClusterRecord record,
            Optional<Discovery> discovery,
            Optional<Crew> crew,
            List<ApprovalRequest> requests,
            ReadinessPicture readiness,
            Instant now) {
        return new LiveCluster(
                record.registered(),
                record.account(),
                discovery.map(Discovery::progress).orElse(NOT_BEGUN),
                record.state(),
                record.upgrade(),
                verdicts(record, crew, now),
                requests,
                readiness,
                record.notes(),
                record.zone(),
                record.ended(),
                0);
    }

    /// The same out of the journal alone.
    ///
    /// @param registered as the picture is to tell it
    /// @param verdicts those that the journal keeps
    static LiveCluster of(
            ClusterRecord record,
            ClusterEvent.Registered registered,
            Map<Integer, Verdict> verdicts,
            List<ApprovalRequest> requests,
            ReadinessPicture readiness) {
        return new LiveCluster(
                registered,
                record.account(),
                NOT_BEGUN,
                record.state(),
                record.upgrade(),
                verdicts,
                requests,
                readiness,
                record.notes(),
                record.zone(),
                record.ended(),
                0);
    }

    private static Map<Integer, Verdict> verdicts(
            ClusterRecord record, Optional<Crew> crew, Instant now) {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        Optional<Upgrade> alive = record.upgrade().filter(Upgrade::isAlive);
        if (alive.isEmpty() || crew.isEmpty()) {
            return verdicts;
        }
        Situation situation = crew.orElseThrow().situation(now);
        for (PlannedStep step : alive.orElseThrow().plan().steps()) {
            if (!alive.orElseThrow().isDone(step.number())) {
                verdicts.put(step.number(), Rules.judge(step.step(), situation));
            }
        }
        return verdicts;
    }

    /// What the upgrade has asked people to approve.
    static List<ApprovalRequest> requests(ApprovalDesk desk, ClusterRecord record) {
        return record.upgrade()
                .map(
                        upgrade ->
                                desk.of(record.registered().cluster()).stream()
                                        .filter(it -> !it.askedAt().isBefore(upgrade.startedAt()))
                                        .toList())
                .orElse(List.of());
    }
}
