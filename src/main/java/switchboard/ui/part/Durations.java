package switchboard.ui.part;

import java.time.Duration;
import switchboard.cluster.Sentence;

/// Durations as people say them. Below two minutes seconds are counted, above two hours hours.
public final class Durations {
    private static final Duration SECONDS_BELOW = Duration.ofMinutes(2);
    private static final Duration MINUTES_BELOW = Duration.ofHours(2);

    private Durations() {}

    /// For example `45 s`, `13 min`, `2 h 5 min`; what is negative counts as nothing.
    public static Sentence of(Duration duration) {
        Duration some = duration.isNegative() ? Duration.ZERO : duration;
        if (some.compareTo(SECONDS_BELOW) < 0) {
            return Sentence.of("duration.seconds", some.toSeconds());
        }
        return some.compareTo(MINUTES_BELOW) < 0
                ? Sentence.of("duration.minutes", some.toMinutes())
                : Sentence.of("duration.hours", some.toHours(), some.toMinutesPart());
    }

    /// How long it has lasted beside how long it usually lasts, for a tile: `6 of 13 min`.
    public static Sentence spent(Duration elapsed, Duration usual) {
        return beside("duration.spent", elapsed, usual);
    }

    /// The same in full: `6 of usually 13 min`.
    public static Sentence spentInFull(Duration elapsed, Duration usual) {
        return beside("duration.spent-in-full", elapsed, usual);
    }

    private static Sentence beside(String key, Duration elapsed, Duration usual) {
        if (usual.isZero()) {
            return of(elapsed);
        }
        if (elapsed.compareTo(usual) > 0) {
            return Sentence.of("duration.longer", of(elapsed));
        }
        return usual.compareTo(SECONDS_BELOW) < 0
                ? Sentence.of(key + ".seconds", elapsed.toSeconds(), usual.toSeconds())
                : Sentence.of(key + ".minutes", elapsed.toMinutes(), usual.toMinutes());
    }
}
