package switchboard.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the witness knows of one moment.
///
/// @param accepted whether a person said that the journal goes on from this head, whatever the
///     witness knew before
/// @param at when it was written
record WitnessLine(boolean accepted, ChainHead head, Instant at) {
    private static final Pattern FORM =
            Pattern.compile("(head|accepted) (\\d{1,18}) ([0-9a-f]{64}) (\\S+)");

    /// The line without its line feed.
    String text() {
        return (accepted ? "accepted " : "head ") + head.sequence() + " " + head.hash() + " " + at;
    }

    /// Reads a line; empty if it is none.
    static Optional<WitnessLine> read(String text) {
        Matcher line = FORM.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new WitnessLine(
                            line.group(1).equals("accepted"),
                            new ChainHead(Long.parseLong(line.group(2)), line.group(3)),
                            Instant.parse(line.group(4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
