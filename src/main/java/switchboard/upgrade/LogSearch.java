package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.cli.InstallLogReader;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Observation;

/// Looks for the newest install log of a node whenever its system history has changed, and then for
/// the release that the log is about: evidence of an install beside the history and the versions.
final class LogSearch {
    private List<HistoryEntry> history = List.of();
    private Optional<ReadingCommand> due = Optional.empty();

    /// What is to be asked, if anything is.
    Optional<ReadingCommand> due() {
        return due;
    }

    /// Takes note of an answer.
    ///
    /// @param read what was read in it
    void answered(ReadingCommand command, Transcript answer, List<Observation> read) {
        switch (command) {
            case ReadingCommand.SystemHistory _ -> read.forEach(this::changed);
            case ReadingCommand.InstallLogs _ ->
                    due =
                            InstallLogReader.logs(answer)
                                    .fold(
                                            logs -> logs.reversed().stream().findFirst(),
                                            _ -> Optional.<String>empty())
                                    .map(ReadingCommand.FindProductVersion::new);
            case ReadingCommand.FindProductVersion _ -> due = Optional.empty();
            case ReadingCommand _ -> {}
        }
    }

    private void changed(Observation seen) {
        if (seen instanceof Observation.History(var _, var entries) && !entries.equals(history)) {
            history = entries;
            due = Optional.of(new ReadingCommand.InstallLogs());
        }
    }
}
