package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Round times of day for the foot of a ribbon, as many as can be read.
final class Ticks {
    private static final int MOST = 9;
    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(12));

    private Ticks() {}

    /// The round times from `start` to `end`, counted from midnight in the zone; at most [#MOST],
    /// or every twelve hours where that is not enough.
    static List<Instant> between(Instant start, Instant end, ZoneId zone) {
        Duration whole = Duration.between(start, end);
        Duration step =
                STEPS.stream()
                        .filter(it -> whole.dividedBy(it) < MOST)
                        .findFirst()
                        .orElse(STEPS.getLast());
        ZonedDateTime at = start.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        List<Instant> ticks = new ArrayList<>();
        while (!at.toInstant().isAfter(end)) {
            if (!at.toInstant().isBefore(start)) {
                ticks.add(at.toInstant());
            }
            at = at.plus(step);
        }
        return ticks;
    }
}
