package switchboard.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.ReplicationState;

/// Reads `show perf query class "Number of Replicates Created and State of Replication"` [doc],
/// what a node itself counts, on subscribers and on IM and Presence as well: a second look at its
/// replication beside the publisher's table.
public final class ReplicateCountReader {
    private static final Pattern CREATED =
            Pattern.compile(
                    "(?i)-?\\s*ReplicateCount\\s*->\\s*Number of Replicates Created"
                            + "(?: and State of Replication)?\\s*=\\s*(?<value>\\d{1,6}|#+)");
    private static final Pattern STATE =
            Pattern.compile(
                    "(?i)-?\\s*ReplicateCount\\s*->\\s*Replicate_State\\s*=\\s*(?<value>\\d)");

    private ReplicateCountReader() {}

    /// What a node counts.
    ///
    /// @param created how many replicates there are; nodes with equal tables have equally many.
    ///     Empty where the node prints no number
    /// @param state the state by the same digits as in the table
    public record ReplicateCount(OptionalInt created, ReplicationState state) {}

    /// The count with the state; unreadable without a state between 0 and 4.
    public static Reading<ReplicateCount> read(Transcript transcript) {
        return FailedAnswer.<ReplicateCount>in(transcript)
                .orElseGet(() -> count(new AnswerLines(transcript)));
    }

    private static Reading<ReplicateCount> count(AnswerLines lines) {
        Optional<Matcher> created = lines.only(CREATED);
        Optional<ReplicationState> state =
                lines.only(STATE)
                        .map(line -> Integer.parseInt(line.group("value")))
                        .flatMap(ReplicationState::of);
        return created.isPresent() && state.isPresent()
                ? Reading.of(
                        new ReplicateCount(
                                number(created.orElseThrow().group("value")), state.orElseThrow()))
                : lines.unreadable();
    }

    private static OptionalInt number(String value) {
        return value.startsWith("#")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(value));
    }
}
