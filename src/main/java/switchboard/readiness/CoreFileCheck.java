package switchboard.readiness;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cli.CoreFileReader;
import switchboard.cli.CoreFileReader.CoreFile;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// No service has broken down and left a core file.
final class CoreFileCheck implements Check {
    @Override
    public CheckId id() {
        return CheckId.CORE_FILES;
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return true;
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(ReadingCommand.Health.CORE_FILES);
    }

    @Override
    public List<NodeFinding> judge(Look look) {
        return look.each(
                this,
                ReadingCommand.Health.CORE_FILES,
                CoreFileReader::read,
                (_, files) -> said(files));
    }

    private static Said said(List<CoreFile> files) {
        return files.isEmpty()
                ? Said.passed("readiness.seen.cores.none")
                : Said.warning(
                        "readiness.seen.cores",
                        files.size(),
                        files.stream().map(CoreFile::name).collect(Collectors.joining(", ")));
    }
}
