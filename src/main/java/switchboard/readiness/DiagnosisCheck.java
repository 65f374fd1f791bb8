package switchboard.readiness;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cli.DiagnosisReader;
import switchboard.cli.DiagnosisReader.Outcome;
import switchboard.cli.DiagnosisReader.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// The node passes its own tests; that of the network is told by [NameServiceCheck].
final class DiagnosisCheck implements Check {
    @Override
    public CheckId id() {
        return CheckId.DIAGNOSIS;
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return true;
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(ReadingCommand.Health.DIAGNOSIS);
    }

    @Override
    public List<NodeFinding> judge(Look look) {
        return look.each(
                this,
                ReadingCommand.Health.DIAGNOSIS,
                DiagnosisReader::read,
                (_, tests) -> said(tests));
    }

    private static Said said(List<Test> tests) {
        List<Test> failed =
                tests.stream()
                        .filter(it -> it.outcome() == Outcome.FAILED)
                        .filter(it -> !it.name().equals(NameServiceCheck.TEST))
                        .toList();
        long passed = tests.stream().filter(it -> it.outcome() == Outcome.PASSED).count();
        return failed.isEmpty()
                ? Said.passed("readiness.seen.diagnosis", passed, tests.size() - passed)
                : Said.warning(
                        "readiness.seen.diagnosis.failed",
                        failed.stream()
                                .map(it -> it.name() + " (" + it.words() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
