package switchboard.readiness;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cli.DiagnosisReader;
import switchboard.cli.DiagnosisReader.Outcome;
import switchboard.cli.DiagnosisReader.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// The node passes its own tests; that of the network is told by [NameServiceCheck].
final class DiagnosisCheck extends AnswerCheck<List<Test>> {
    DiagnosisCheck() {
        super(CheckId.DIAGNOSIS, ReadingCommand.Health.DIAGNOSIS, DiagnosisReader::read);
    }

    @Override
    Said said(Node node, List<Test> answer, Look look) {
        return said(answer);
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
