package switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForwardClockTest {
    private static final Instant START = Instant.parse("2026-10-25T00:59:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant wall = START;
    private long nanos = Long.MAX_VALUE - 1;
    private final ForwardClock clock = new ForwardClock(() -> wall, () -> nanos);

    private void passes(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    @Test
    void it_shows_what_the_machine_shows_while_nobody_sets_it() {
        passes(MINUTE);
        assertThat(clock.instant()).isEqualTo(START.plus(MINUTE));
        passes(HOUR);
        assertThat(clock.instant()).isEqualTo(START.plus(MINUTE).plus(HOUR));
    }

    @Test
    void set_back_it_goes_on_by_what_passed_and_never_back() {
        wall = wall.minus(HOUR);
        assertThat(clock.instant()).isEqualTo(START);
        passes(MINUTE);
        assertThat(clock.instant()).isEqualTo(START.plus(MINUTE));
        passes(HOUR.plus(MINUTE));
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR).plus(MINUTE).plus(MINUTE));
    }

    @Test
    void set_forward_it_is_followed_as_after_a_sleep() {
        wall = wall.plus(HOUR);
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR));
        passes(MINUTE);
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR).plus(MINUTE));
    }

    @Test
    void back_where_it_was_before_somebody_set_it_forward_it_still_goes_on() {
        wall = wall.plus(HOUR);
        clock.instant();
        wall = wall.minus(HOUR);
        passes(MINUTE);
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR).plus(MINUTE));
    }
}
