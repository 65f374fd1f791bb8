package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.NOW;
import static switchboard.ui.part.Picture.PUB;
import static switchboard.ui.part.Picture.SUB;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.upgrade.Upgrade;

class RibbonModelTest {
    private static final Times UTC = new Times(ZoneOffset.UTC);

    @Test
    void without_an_upgrade_there_is_nothing_to_draw() {
        assertThat(RibbonModel.of(Picture.quiet().live(), NOW, UTC)).isEmpty();
    }

    @Test
    void what_is_over_is_done_what_runs_is_at_work_and_the_rest_is_planned() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(70))
                        .attempt(Upgrades.settled(1, PUB, ago(70), Upgrades.done()))
                        .done(1, ago(20))
                        .attempt(Upgrades.open(2, SUB, ago(20)));

        assertThat(bars(picture))
                .extracting(bar -> bar.get("label") + " " + bar.get("kind"))
                .containsExactly(
                        "install Unified CM work",
                        "switch Unified CM plan",
                        "replication plan",
                        "switch IM&P plan",
                        "replication plan",
                        "install IM&P plan");
    }

    @Test
    void phases_side_by_side_lie_in_two_rows_and_none_lies_on_another() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(70))
                        .done(1, ago(20))
                        .attempt(Upgrades.open(2, SUB, ago(20)));

        assertThat(rows(picture)).hasSize(2);
        for (List<Map<String, Object>> row : rows(picture)) {
            for (int later = 1; later < row.size(); later++) {
                assertThat((long) row.get(later).get("from"))
                        .isGreaterThanOrEqualTo((long) row.get(later - 1).get("to"));
            }
        }
    }

    @Test
    void the_finish_follows_the_longest_chain_from_where_it_is_now() {
        Picture picture = Picture.quiet().upgrading(NOW);
        // Install 50 + 38, switch 13 + 13, replication 20; IM and Presence: switch 13, replication
        // 20; its install fits beside.
        Instant finish = NOW.plus(Duration.ofMinutes(50 + 38 + 13 + 13 + 20 + 13 + 20));

        assertThat(model(picture).get("finish"))
                .isEqualTo(
                        Map.of(
                                "at",
                                finish.toEpochMilli(),
                                "label",
                                "done 04:47 (03:44 to 07:55)"));
    }

    @Test
    void a_step_that_takes_longer_than_usual_moves_the_finish() {
        Picture picture =
                Picture.quiet().upgrading(ago(200)).attempt(Upgrades.open(1, PUB, ago(180)));

        assertThat(Forecast.of(picture.live().upgrade().get(), NOW).span(1).to()).isEqualTo(NOW);
        assertThat(((Map<?, ?>) model(picture).get("finish")).get("label"))
                .asString()
                .startsWith("done 03:57 (");
    }

    @Test
    void the_window_says_what_is_spare_or_how_much_too_long_it_gets() {
        Instant soon = NOW.plus(Duration.ofMinutes(160));
        Instant later = NOW.plus(Duration.ofMinutes(200));

        assertThat(spare(soon)).isEqualTo("7 min too long");
        assertThat(spare(later)).isEqualTo("33 min spare");
    }

    @Test
    void a_window_that_ends_much_later_leaves_the_room_to_the_night() {
        Instant tomorrow = NOW.plus(Duration.ofHours(30));

        assertThat(model(Picture.quiet().upgrading(NOW, Optional.of(tomorrow))))
                .doesNotContainKey("window");
    }

    @Test
    void an_upgrade_that_was_stopped_shows_only_what_was() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(70))
                        .attempt(Upgrades.settled(1, PUB, ago(70), Upgrades.done()))
                        .done(1, ago(20))
                        .life(Upgrade.Life.STOPPED);

        assertThat(bars(picture))
                .extracting(bar -> bar.get("label") + " " + bar.get("kind"))
                .containsExactly("install Unified CM done");
        assertThat(model(picture))
                .doesNotContainKey("finish")
                .containsEntry("nowLabel", "ended 02:00");
    }

    @Test
    void hours_are_marked_at_round_times_and_never_more_than_can_be_read() {
        Instant start = Instant.parse("2026-11-22T01:11:00Z");

        assertThat(Ticks.between(start, start.plus(Duration.ofHours(4)), ZoneOffset.UTC))
                .extracting(UTC::minutes)
                .containsExactly(
                        "01:30", "02:00", "02:30", "03:00", "03:30", "04:00", "04:30", "05:00");
        assertThat(Ticks.between(start, start.plus(Duration.ofMinutes(7)), ZoneOffset.UTC))
                .hasSize(8);
        assertThat(Ticks.between(start, start.plus(Duration.ofHours(60)), ZoneOffset.UTC))
                .hasSizeLessThan(10);
    }

    private static Object spare(Instant windowEnd) {
        var model = model(Picture.quiet().upgrading(NOW, Optional.of(windowEnd)));
        return ((Map<?, ?>) model.get("window")).get("spareLabel");
    }

    private static Map<String, Object> model(Picture picture) {
        return RibbonModel.of(picture.live(), NOW, UTC);
    }

    @SuppressWarnings("unchecked")
    private static List<List<Map<String, Object>>> rows(Picture picture) {
        return (List<List<Map<String, Object>>>) model(picture).get("rows");
    }

    private static List<Map<String, Object>> bars(Picture picture) {
        return rows(picture).stream().flatMap(List::stream).toList();
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
