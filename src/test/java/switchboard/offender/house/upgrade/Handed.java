package switchboard.offender.house.upgrade;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Is handed the time and the seed: no offender, and not to be found.
public record Handed(Clock clock, long seed) {

    Instant now() {
        return Instant.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(clock.getZone()));
    }

    void mix(List<String> names) {
        Collections.shuffle(names, new Random(seed));
    }
}
