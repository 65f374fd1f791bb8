package switchboard.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads the end of `utils network connectivity`, which asks before it begins: dots, and then a
/// sentence [real, when it worked; inf, when it did not].
public final class ConnectivityReader {
    private static final Pattern WORKED =
            Pattern.compile(
                    "(?i)(?!.*\\b(?:not|un))\\S.*\\bconnectivity\\b.* completed successfully ?\\.*");
    private static final Pattern FAILED =
            Pattern.compile(
                    "(?i).*\\b(?:connectivity|network|host)\\b.*(?:fail|unsuccessful|not completed|unable"
                            + "|unreachable|error).*");

    private ConnectivityReader() {}

    /// Why the other node cannot be reached, in the node's words; empty where it can.
    public static Reading<Optional<String>> read(Transcript transcript) {
        return FailedAnswer.<Optional<String>>in(transcript)
                .orElseGet(() -> trouble(new AnswerLines(transcript)));
    }

    private static Reading<Optional<String>> trouble(AnswerLines lines) {
        OptionalInt failed = lines.first(FAILED.asMatchPredicate());
        if (failed.isPresent()) {
            return Reading.of(Optional.of(lines.all().get(failed.getAsInt())));
        }
        return lines.first(WORKED.asMatchPredicate()).isPresent()
                ? Reading.of(Optional.empty())
                : lines.unreadable();
    }
}
