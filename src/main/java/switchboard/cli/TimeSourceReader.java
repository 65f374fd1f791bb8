package switchboard.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `utils ntp status`: of `ntpd` [real, 10.5; doc, 15], in either spelling of "synchronised",
/// and of `chronyd`, whose chosen server has `^*` before it [inf].
public final class TimeSourceReader {
    private static final Pattern SYNCHRONISED =
            Pattern.compile(
                    "(?i)synchroni[sz]ed to NTP server \\((?<server>[^)]+)\\)"
                            + " at stratum (?<stratum>\\d{1,3})\\.?");
    private static final Pattern CHOSEN =
            Pattern.compile(
                    "\\^\\*\\s*(?<server>[\\w.:-]+)\\s+(?<stratum>\\d{1,3})\\s+\\d{1,3}\\s.*");
    private static final Pattern WITHIN =
            Pattern.compile("(?i)time correct to within (?<ms>\\d{1,8}) ms");
    private static final Pattern NOT_SYNCHRONISED =
            Pattern.compile(
                    "(?i).*(?:unsynchroni[sz]ed|not synchroni[sz]ed|time server re-?starting"
                            + "|synchroni[sz]ed to local|(?:ntpd|chronyd)\\b.*(?:not running|stopped|dead)"
                            + "|no association).*");
    private static final Pattern OUT_OF_REACH =
            Pattern.compile("\\^[?x~-]\\s*[\\w.:-]+\\s+\\d{1,3}\\s+\\d{1,3}\\s.*");

    private TimeSourceReader() {}

    /// Where the node has its time from.
    public sealed interface TimeSource {
        /// From a server.
        ///
        /// @param server its address or name
        /// @param stratum the node's own distance from the clock, one more than the server's where
        ///     it comes from `ntpd`
        /// @param within how wrong it may be, in milliseconds; empty where that is not said
        record Synchronised(String server, int stratum, OptionalInt within) implements TimeSource {}

        /// From nowhere.
        ///
        /// @param line the node's words
        record NotSynchronised(String line) implements TimeSource {}
    }

    /// Where the node has its time from; a line that it has none counts more than one that it has.
    public static Reading<TimeSource> read(Transcript transcript) {
        return FailedAnswer.<TimeSource>in(transcript)
                .orElseGet(() -> source(new AnswerLines(transcript)));
    }

    private static Reading<TimeSource> source(AnswerLines lines) {
        OptionalInt not = lines.first(NOT_SYNCHRONISED.asMatchPredicate());
        if (not.isPresent()) {
            return none(lines, not.getAsInt());
        }
        Optional<Matcher> found = lines.only(SYNCHRONISED).or(() -> lines.only(CHOSEN));
        if (found.isPresent()) {
            return Reading.of(synchronised(found.orElseThrow(), lines));
        }
        OptionalInt away = lines.first(OUT_OF_REACH.asMatchPredicate());
        return away.isPresent() ? none(lines, away.getAsInt()) : lines.unreadable();
    }

    private static TimeSource synchronised(Matcher found, AnswerLines lines) {
        Optional<Integer> within =
                lines.only(WITHIN).map(line -> Integer.parseInt(line.group("ms")));
        return new TimeSource.Synchronised(
                found.group("server").strip(),
                Integer.parseInt(found.group("stratum")),
                within.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static Reading<TimeSource> none(AnswerLines lines, int at) {
        return Reading.of(new TimeSource.NotSynchronised(lines.all().get(at)));
    }
}
