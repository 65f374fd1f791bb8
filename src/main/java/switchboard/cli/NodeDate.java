package switchboard.cli;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates that nodes print, by their own clocks. A zone, a name or a number, is passed
/// over: names of zones are not unique, and nothing of ours is compared with these times.
final class NodeDate {
    /// As `date` prints it: `Fri Jan  2 16:18:22 -05 2026`, the zone missing in some places.
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "[A-Z][a-z]{2},?\\s+(?<month>[A-Z][a-z]{2})\\s+(?<day>\\d{1,2})\\s+"
                            + "(?<time>\\d\\d:\\d\\d:\\d\\d)\\s+(?:[A-Za-z+0-9-]{1,8}\\s+)?"
                            + "(?<year>\\d{4})");

    /// As `show status` prints it: `Thu Jul 21, 2016 16:07:16`.
    private static final Pattern OF_STATUS =
            Pattern.compile(
                    "[A-Z][a-z]{2},?\\s+(?<month>[A-Z][a-z]{2})\\s+(?<day>\\d{1,2}),?\\s+"
                            + "(?<year>\\d{4}),?\\s+(?<time>\\d\\d:\\d\\d:\\d\\d)(?:\\s.*)?");

    private NodeDate() {}

    /// The date, if the text is one in either form.
    static Optional<LocalDateTime> read(String text) {
        return spoken(SPOKEN.matcher(text.strip()))
                .or(() -> spoken(OF_STATUS.matcher(text.strip())));
    }

    /// The date in a form of numbers, for example `uuuu-MM-dd-HH-mm`.
    static Optional<LocalDateTime> read(String text, String form) {
        try {
            return Optional.of(
                    LocalDateTime.parse(
                            text,
                            DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                                    .withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> spoken(Matcher date) {
        return date.matches()
                ? read(
                        String.join(
                                " ",
                                date.group("day"),
                                date.group("month"),
                                date.group("year"),
                                date.group("time")),
                        "d MMM uuuu HH:mm:ss")
                : Optional.empty();
    }
}
