package switchboard.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the time zone out of `show status`: `Central Standard Time (America/Chicago)` [real,
/// 10.0]. The words before the brackets name standard time all year round, so only the name in the
/// brackets counts, and only if it is in the IANA's list.
public final class TimeZoneReader {
    private static final Pattern NAMED = Pattern.compile(".*\\((?<name>[\\w/+-]{1,64})\\)");

    private TimeZoneReader() {}

    /// The zone; none where the node names none, or none that is known here.
    public static Optional<ZoneId> read(Transcript transcript) {
        return new AnswerLines(transcript)
                .behind("Time Zone")
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(named -> named.group("name"))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }
}
