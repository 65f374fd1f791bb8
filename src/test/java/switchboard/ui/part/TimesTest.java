package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void whoever_is_elsewhere_reads_the_time_of_the_cluster_and_their_own() {
        Instant at = Instant.parse("2026-11-22T02:14:00Z");

        assertThat(seenFrom(CHICAGO).both(at, NOW)).isEqualTo("03:14 CET (20:14 yours)");
        assertThat(seenFrom(CHICAGO).yours(at, NOW)).contains("20:14 yours");
        assertThat(seenFrom(CHICAGO).mark(NOW)).isEqualTo("CET");
    }

    @Test
    void a_zone_with_the_same_offset_then_is_not_told_twice() {
        ZoneId lagos = ZoneId.of("Africa/Lagos");
        Instant winter = Instant.parse("2026-11-22T02:14:00Z");
        Instant summer = Instant.parse("2026-07-22T02:14:00Z");

        assertThat(seenFrom(lagos).both(winter, winter)).isEqualTo("03:14");
        assertThat(seenFrom(lagos).both(summer, summer)).isEqualTo("04:14 CEST (03:14 yours)");
    }

    @Test
    void another_day_is_named_by_each_clock() {
        Instant at = Instant.parse("2026-11-22T23:30:00Z");

        assertThat(seenFrom(CHICAGO).both(at, NOW))
                .isEqualTo("23 Nov 00:30 CET (22 Nov 17:30 yours)");
    }

    @Test
    void a_zone_that_is_not_known_is_not_guessed() {
        Times unknown = Times.of(Optional::empty, Optional::empty);

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(unknown.besides(new Times(CHICAGO), NOW, NOW)).isEmpty();
        assertThat(ZoneLine.ofCluster(unknown).show(NOW).getText())
                .contains("not known", "those of the server");
    }

    @Test
    void in_a_list_of_several_clusters_the_other_clock_stands_beside() {
        assertThat(new Times(BERLIN).besides(new Times(CHICAGO), NOW, NOW))
                .contains("03:00 CET at the cluster");
        assertThat(new Times(BERLIN).besides(new Times(BERLIN), NOW, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,   2026-10-25T00:59:59Z, 02:59 +02:00",
        "Europe/Berlin,   2026-10-25T01:00:00Z, 02:00 +01:00",
        "Europe/Berlin,   2026-10-24T23:59:00Z, 01:59",
        "Europe/Berlin,   2026-10-25T02:00:00Z, 03:00",
        "Europe/Berlin,   2027-03-28T00:59:00Z, 01:59",
        "Europe/Berlin,   2027-03-28T01:00:00Z, 03:00",
        "America/Chicago, 2026-11-01T06:30:00Z, 01:30 -05:00",
        "America/Chicago, 2026-11-01T07:30:00Z, 01:30 -06:00",
        "America/Chicago, 2026-11-01T08:00:00Z, 02:00",
        "America/Chicago, 2027-03-14T07:59:00Z, 01:59",
        "America/Chicago, 2027-03-14T08:00:00Z, 03:00"
    })
    void an_hour_that_comes_twice_is_told_with_its_offset(String zone, Instant at, String told) {
        Times times = new Times(ZoneId.of(zone));

        assertThat(times.minutes(at)).isEqualTo(told);
        assertThat(times.near(at, at)).isEqualTo(told);
        assertThat(times.seconds(at)).startsWith(told.substring(0, 5));
        assertThat(times.seconds(at).contains("+") || times.seconds(at).contains("-"))
                .isEqualTo(told.length() > 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-24T20:00:00Z", "2026-10-31T20:00:00Z", "2027-03-27T20:00:00Z"})
    void no_two_minutes_of_a_night_are_written_alike(Instant evening) {
        List<Instant> night =
                Stream.iterate(evening, at -> at.plus(Duration.ofMinutes(1))).limit(900).toList();

        for (ZoneId zone : List.of(BERLIN, CHICAGO, ZoneId.of("Australia/Lord_Howe"))) {
            assertThat(night.stream().map(new Times(zone)::minutes)).doesNotHaveDuplicates();
        }
    }

    private static Times seenFrom(ZoneId viewer) {
        return Times.of(() -> Optional.of(BERLIN), () -> Optional.of(viewer));
    }
}
