package switchboard.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Recognises answers of which nothing may be read: those in which a node says that a command did
/// not work, for there is no exit status, and those that are larger than any answer can be. Every
/// reader asks here first, so that no pattern ever works on an endless line.
final class FailedAnswer {
    /// The widest rows known, of `run sql`, have some 400 characters; lines of an install log with
    /// output of inner programs in them may have a few times as many.
    static final int LONGEST_LINE = 2_000;

    /// A system history of ten years has some 200,000 characters, a list of services 5,000.
    static final int LONGEST_TEXT = 1_000_000;

    /// A system history of ten years has some 3,000 lines.
    static final int MOST_LINES = 20_000;

    private static final List<String> SAYINGS =
            List.of(
                    "executed command unsuccessfully",
                    "no valid command entered",
                    "command failed",
                    "network request timed out",
                    "cisco db is not running",
                    Heard.LEFT_OUT.toLowerCase(Locale.ROOT));

    private FailedAnswer() {}

    /// The line that says so or is too long, if there is one; the whole answer where that is.
    static <T> Optional<Reading<T>> in(Transcript transcript) {
        return FailedAnswer.<T>tooLarge(transcript).or(() -> saying(transcript.lines()));
    }

    /// The same for size alone.
    static <T> Optional<Reading<T>> tooLarge(Transcript transcript) {
        String text = transcript.text();
        if (text.length() > LONGEST_TEXT
                || text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            return Optional.of(Reading.unreadable(0, transcript.text()));
        }
        List<String> lines = transcript.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                return Optional.of(Reading.unreadable(i + 1, lines.get(i)));
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<Reading<T>> saying(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).toLowerCase(Locale.ROOT);
            if (SAYINGS.stream().anyMatch(line::contains)) {
                return Optional.of(Reading.unreadable(i + 1, lines.get(i)));
            }
        }
        return Optional.empty();
    }
}
