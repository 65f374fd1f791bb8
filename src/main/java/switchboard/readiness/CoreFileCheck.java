package switchboard.readiness;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cli.CoreFileReader;
import switchboard.cli.CoreFileReader.CoreFile;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// No service has broken down and left a core file.
final class CoreFileCheck extends AnswerCheck<List<CoreFile>> {
    CoreFileCheck() {
        super(CheckId.CORE_FILES, ReadingCommand.Health.CORE_FILES, CoreFileReader::read);
    }

    @Override
    Said said(Node node, List<CoreFile> answer, Look look) {
        return said(answer);
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
