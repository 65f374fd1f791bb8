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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Upgrade;

class TimelineModelTest {
    private static final Times UTC = new Times(ZoneOffset.UTC);

    @Test
    void without_an_upgrade_there_is_nothing_to_draw() {
        assertThat(TimelineModel.of(Picture.quiet().live(), NOW, UTC)).isEmpty();
    }

    @Test
    void every_node_has_one_row_in_its_place_and_what_all_wait_for_has_its_own() {
        assertThat(rows(Picture.quiet().upgrading(NOW)))
                .extracting(row -> row.get("name"))
                .containsExactly(
                        "ulm-pub",
                        "ulm-sub1",
                        "Unified CM, all nodes",
                        "ulm-imp-pub",
                        "IM&P, all nodes");
    }

    @Test
    void the_plan_stays_as_it_was_at_the_start_beside_what_really_happened() {
        Picture late = late();

        assertThat(words(late, "ulm-pub", "plan"))
                .containsExactly(
                        "Install on ulm-pub, planned 00:00 to 00:50",
                        "Switch version on ulm-pub, planned 01:28 to 01:41");
        assertThat(words(late, "ulm-pub", "was"))
                .contains("Install on ulm-pub, was 00:10 to 02:00");
        assertThat(words(late, "ulm-sub1", "now")).contains("Install on ulm-sub1, since 01:40");
    }

    @Test
    void what_is_expected_follows_from_now_and_not_from_the_plan() {
        assertThat(words(late(), "ulm-pub", "next"))
                .containsExactly("Switch version on ulm-pub, expected 02:18 to 02:31");
    }

    @Test
    void installs_switches_and_waits_are_told_apart_by_more_than_a_colour() {
        assertThat(bars(late(), "ulm-pub"))
                .extracting(bar -> bar.get("work") + " " + bar.get("look"))
                .contains("install plan", "switch plan", "install was", "switch next");
    }

    @Test
    void a_node_that_is_held_says_by_which_rule_and_why() {
        Picture held =
                Picture.quiet()
                        .upgrading(ago(120))
                        .attempt(Upgrades.settled(1, PUB, ago(120), Upgrades.done()))
                        .done(1, NOW)
                        .verdict(2, holds(RuleId.SEQ_2));

        Map<String, Object> wait = waits(held, "ulm-sub1").getFirst();

        assertThat(wait.get("label")).isEqualTo("SEQ-2");
        assertThat(wait.get("words"))
                .isEqualTo("waits since 00:00, SEQ-2: ulm-pub is not known to run x");
    }

    @Test
    void a_wait_for_a_person_begins_when_it_was_asked() {
        var step = Picture.plan().steps().get(2).step();
        Picture asked =
                installed()
                        .request(
                                Upgrades.request(
                                        1,
                                        3,
                                        step,
                                        new Verdict(List.of()),
                                        ApprovalRequest.Standing.WAITING));

        Instant later = NOW.plus(Duration.ofMinutes(10));
        var rows = list(TimelineModel.of(asked.live(), later, UTC).get("rows"));

        assertThat(list(rows.getFirst().get("bars")))
                .extracting(bar -> bar.get("words"))
                .contains("waits for a person since 02:00, approval of: Switch version on ulm-pub");
    }

    @Test
    void the_window_the_latest_start_and_the_range_of_the_finish_are_marked() {
        Instant end = NOW.plus(Duration.ofHours(7));
        Map<String, Object> model = model(Picture.quiet().upgrading(NOW, Optional.of(end)));

        assertThat(marks(model)).containsExactly("now", "finish", "safe", "end");
        assertThat(String.valueOf(model.get("facts")))
                .contains("Planned at the start: 02:00 to 04:47.")
                .contains("Step 3")
                .contains("Spare");
        assertThat((Long) model.get("end")).isGreaterThanOrEqualTo(end.toEpochMilli());
    }

    @Test
    void of_an_upgrade_that_was_stopped_nothing_more_is_expected_or_waited_for() {
        Picture stopped = late().life(Upgrade.Life.STOPPED);

        assertThat(
                        rows(stopped).stream()
                                .flatMap(row -> list(row.get("bars")).stream())
                                .map(bar -> bar.get("look")))
                .isNotEmpty()
                .doesNotContain("next", "ask", "now");
        assertThat(marks(model(stopped))).containsExactly("now");
    }

    /// The install on the publisher took twice as long as planned.
    private static Picture late() {
        return Picture.quiet()
                .upgrading(ago(120))
                .attempt(Upgrades.settled(1, PUB, ago(110), Upgrades.done()))
                .done(1, ago(20))
                .attempt(Upgrades.open(2, SUB, ago(20)));
    }

    private static Picture installed() {
        return Picture.quiet()
                .upgrading(ago(200))
                .attempt(Upgrades.settled(1, PUB, ago(200), Upgrades.done()))
                .done(1, ago(100))
                .attempt(Upgrades.settled(2, SUB, ago(100), Upgrades.done()))
                .done(2, ago(30));
    }

    private static Verdict holds(RuleId rule) {
        return new Verdict(
                List.of(
                        new Finding.Dated(
                                new Finding.Holds(
                                        rule,
                                        List.of(
                                                Sentence.of(
                                                        "fact.not-known-to-run", "ulm-pub", "x")),
                                        Sentence.of("fact.not-at-prompt", "ulm-pub")),
                                Optional.empty())));
    }

    private static List<Map<String, Object>> waits(Picture picture, String node) {
        return bars(picture, node).stream().filter(bar -> bar.get("work").equals("wait")).toList();
    }

    private static Stream<String> words(Picture picture, String node, String look) {
        return bars(picture, node).stream()
                .filter(bar -> bar.get("look").equals(look))
                .map(bar -> String.valueOf(bar.get("words")));
    }

    private static List<Map<String, Object>> bars(Picture picture, String node) {
        return rows(picture).stream()
                .filter(row -> row.get("name").equals(node))
                .flatMap(row -> list(row.get("bars")).stream())
                .toList();
    }

    private static List<Object> marks(Map<String, Object> model) {
        return list(model.get("marks")).stream().map(mark -> mark.get("kind")).toList();
    }

    private static List<Map<String, Object>> rows(Picture picture) {
        return list(model(picture).get("rows"));
    }

    private static Map<String, Object> model(Picture picture) {
        return TimelineModel.of(picture.live(), NOW, UTC);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
