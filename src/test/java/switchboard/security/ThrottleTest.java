package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");

    private final Throttle throttle = new Throttle();

    @Test
    void five_tries_are_free_and_the_sixth_waits_a_second() {
        failFiveTimes("ann");
        assertThat(throttle.ask("ann", START)).contains(Duration.ofSeconds(1));
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_fifteen_minutes() {
        failFiveTimes("ann");
        Instant now = START;
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
            assertThat(throttle.ask("ann", now)).contains(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(throttle.ask("ann", now)).isEmpty();
        }
    }

    @Test
    void asking_while_waiting_makes_the_wait_no_longer() {
        failFiveTimes("ann");
        for (int i = 0; i < 20; i++) {
            throttle.ask("ann", START.plusMillis(10));
        }
        assertThat(throttle.ask("ann", START.plusSeconds(1))).isEmpty();
    }

    @Test
    void others_do_not_wait() {
        failFiveTimes("ann");
        assertThat(throttle.ask("bob", START)).isEmpty();
    }

    @Test
    void a_success_forgives() {
        failFiveTimes("ann");
        throttle.succeeded("ann");
        failFiveTimes("ann");
    }

    @Test
    void failures_are_forgotten_after_an_hour_of_rest() {
        failFiveTimes("ann");
        Instant later = START.plus(Throttle.FORGOTTEN_AFTER).plusMillis(1);
        assertThat(throttle.ask("ann", later)).isEmpty();
        assertThat(throttle.ask("ann", later)).isEmpty();
    }

    @Test
    void the_memory_is_bounded_and_the_one_tried_longest_ago_goes_first() {
        failFiveTimes("first");
        for (int i = 0; i < Throttle.KEPT - 1; i++) {
            throttle.ask("other " + i, START);
        }
        assertThat(throttle.ask("first", START)).isPresent();
        throttle.ask("one more", START);
        assertThat(throttle.size()).isEqualTo(Throttle.KEPT);
        assertThat(throttle.ask("first", START)).isEmpty();
    }

    private void failFiveTimes(String key) {
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThat(throttle.ask(key, START)).isEmpty();
        }
    }
}
