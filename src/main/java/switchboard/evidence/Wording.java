package switchboard.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// Times and durations as the pack writes them: the cluster's clock, and UTC behind it.
record Wording(Optional<ZoneId> zone) {
    private static final DateTimeFormatter LOCAL = form("d MMM uuuu HH:mm:ss zzz");
    private static final DateTimeFormatter UTC = form("uuuu-MM-dd HH:mm:ss");

    static Wording of(Dossier dossier) {
        return new Wording(dossier.upgrade().zone().map(ZoneId::of));
    }

    /// `21 Nov 2026 22:03:10 CET (2026-11-21 21:03:10 UTC)`, or UTC alone.
    String time(Instant at) {
        String utc = UTC.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
        return zone.map(it -> LOCAL.format(at.atZone(it)) + " (" + utc + ")").orElse(utc);
    }

    String time(Optional<Instant> at) {
        return at.map(this::time).orElseGet(() -> say("evidence.not-known"));
    }

    /// `45 s`, `13 min`, `2 h 5 min`.
    static String lasts(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 2) {
            return say("duration.seconds", Math.max(0, duration.toSeconds()));
        }
        return minutes < 120
                ? say("duration.minutes", minutes)
                : say("duration.hours", duration.toHours(), duration.toMinutesPart());
    }

    static String known(String value) {
        return value.isEmpty() ? say("evidence.not-known") : value;
    }

    static List<String> heads(String... keys) {
        return List.of(keys).stream().map(it -> say("evidence.head." + it)).toList();
    }

    static String say(String key, Object... arguments) {
        return Sentence.of(key, arguments).text();
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Sentence.language());
    }
}
