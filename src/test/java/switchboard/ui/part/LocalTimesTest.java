package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.InvalidInput;

class LocalTimesTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,   2027-03-28T01:45, 2027-03-28T00:45:00Z",
        "Europe/Berlin,   2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "America/Chicago, 2027-03-14T01:45, 2027-03-14T07:45:00Z",
        "America/Chicago, 2027-03-14T03:00, 2027-03-14T08:00:00Z"
    })
    void a_time_that_comes_once_is_that_moment(String zone, LocalDateTime at, Instant moment) {
        assertThat(in(zone).moment(at, Optional.empty())).isEqualTo(moment);
        assertThat(in(zone).isTwice(at)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,   2027-03-28T02:00",
        "Europe/Berlin,   2027-03-28T02:45",
        "America/Chicago, 2027-03-14T02:00",
        "America/Chicago, 2027-03-14T02:45"
    })
    void a_time_over_which_clocks_are_put_forward_is_refused(String zone, LocalDateTime at) {
        assertThatThrownBy(() -> in(zone).moment(at, Optional.of(true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not exist in " + zone);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,   2026-10-25T02:00, 2026-10-25T00:00:00Z",
        "Europe/Berlin,   2026-10-25T02:45, 2026-10-25T00:45:00Z",
        "America/Chicago, 2026-11-01T01:00, 2026-11-01T06:00:00Z",
        "America/Chicago, 2026-11-01T01:45, 2026-11-01T06:45:00Z"
    })
    void a_time_that_comes_twice_is_asked_about(String zone, LocalDateTime at, Instant first) {
        assertThat(in(zone).isTwice(at)).isTrue();
        assertThat(in(zone).moment(at, Optional.of(false))).isEqualTo(first);
        assertThat(in(zone).moment(at, Optional.of(true))).isEqualTo(first.plusSeconds(3600));
        assertThatThrownBy(() -> in(zone).moment(at, Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("comes twice in " + zone);
    }

    @Test
    void the_hour_after_it_comes_once() {
        assertThat(in("Europe/Berlin").isTwice(LocalDateTime.parse("2026-10-25T03:00"))).isFalse();
    }

    private static LocalTimes in(String zone) {
        return new LocalTimes(ZoneId.of(zone));
    }
}
