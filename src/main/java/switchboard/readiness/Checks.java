package switchboard.readiness;

import java.util.List;
import switchboard.cli.CertificateReader;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;

/// All checks.
public final class Checks {
    private static final List<Check> ALL =
            List.of(
                    new TopologyCheck(),
                    new ReleaseCheck(),
                    new CopCheck(),
                    new SpaceCheck(),
                    new ServicesCheck(),
                    new ReplicationCheck(),
                    new ReplicateCountCheck(),
                    new TimeSourceCheck(),
                    new NameServiceCheck(),
                    new DiagnosisCheck(),
                    new BackupCheck(),
                    new CertificateCheck(),
                    new CoreFileCheck(),
                    new HighAvailabilityCheck(),
                    new DevicesCheck());

    /// A node has some ten certificates; a list of more than these is not asked to its end, and
    /// what was not asked is for a person to look at.
    private static final int MOST_CERTIFICATES = 60;

    static final int LONGEST_UNIT = 80;

    private Checks() {}

    /// What all checks say.
    public static List<CheckResult> judge(Look look) {
        return ALL.stream()
                .map(it -> new CheckResult(it.id(), it.judge(look), look.limits().goodFor(it.id())))
                .toList();
    }

    /// What a node is asked for all of them, each once.
    public static List<ReadingCommand> questions(Cluster cluster, Node node) {
        return ALL.stream()
                .filter(it -> it.asks(node, cluster.nodes(node.product())))
                .flatMap(it -> it.questions().stream())
                .distinct()
                .toList();
    }

    /// What is asked because of an answer: until when each certificate in a list is valid.
    public static List<ReadingCommand> further(Transcript answer) {
        return answer.command().equals(ReadingCommand.Health.CERTIFICATES.text())
                ? CertificateReader.list(answer)
                        .fold(
                                listed ->
                                        listed.stream()
                                                .limit(MOST_CERTIFICATES)
                                                .map(CertificateReader.Listed::unit)
                                                .filter(it -> it.length() <= LONGEST_UNIT)
                                                .distinct()
                                                .<ReadingCommand>map(
                                                        ReadingCommand.ShowCertificate::new)
                                                .toList(),
                                _ -> List.of())
                : List.of();
    }
}
