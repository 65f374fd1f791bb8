package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import switchboard.cli.DiagnosisReader;
import switchboard.cli.DiagnosisReader.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// The node resolves names, its own in both directions: its own test of the network says so.
final class NameServiceCheck implements Check {
    static final String TEST = "validate_network";

    @Override
    public CheckId id() {
        return CheckId.NAMES;
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
                (_, tests) ->
                        said(tests.stream().filter(it -> it.name().equals(TEST)).findFirst()));
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
