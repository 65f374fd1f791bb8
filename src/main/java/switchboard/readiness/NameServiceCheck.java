package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import switchboard.cli.DiagnosisReader;
import switchboard.cli.DiagnosisReader.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// The node resolves names, its own in both directions: its own test of the network says so.
final class NameServiceCheck extends AnswerCheck<List<Test>> {
    static final String TEST = "validate_network";

    NameServiceCheck() {
        super(CheckId.NAMES, ReadingCommand.Health.DIAGNOSIS, DiagnosisReader::read);
    }

    @Override
    Said said(Node node, List<Test> answer, Look look) {
        return said(answer.stream().filter(it -> it.name().equals(TEST)).findFirst());
    }

    private static Said said(Optional<Test> test) {
        return test.map(
                        it ->
                                switch (it.outcome()) {
                                    case PASSED -> Said.passed("readiness.seen.names", TEST);
                                    case SKIPPED -> Said.look("readiness.seen.names.skipped", TEST);
                                    case FAILED ->
                                            Said.failed(
                                                    "readiness.seen.names.failed",
                                                    TEST,
                                                    it.words());
                                })
                .orElseGet(() -> Said.look("readiness.seen.names.skipped", TEST));
    }
}
