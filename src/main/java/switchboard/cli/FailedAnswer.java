package switchboard.cli;

import java.util.List;
import java.util.Optional;

/// Recognises the texts by which a node says that a command did not work. There is no exit status,
/// so an answer that holds one of them is not read any further.
final class FailedAnswer {
    private static final List<String> SAYINGS =
            List.of(
                    "Executed command unsuccessfully",
                    "No valid command entered",
                    "Command failed",
                    "Network request timed out",
                    "Cisco DB is not running");

    private FailedAnswer() {}

    /// The line that says so, if there is one.
    static <T> Optional<Reading<T>> in(Transcript transcript) {
        List<String> lines = transcript.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (SAYINGS.stream().anyMatch(line::contains)) {
                return Optional.of(Reading.unreadable(i + 1, line));
            }
        }
        return Optional.empty();
    }
}
