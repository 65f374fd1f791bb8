package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.sequence.TimedPlan.START;
import static switchboard.sequence.TimedPlan.at;
import static switchboard.sequence.TimedPlan.min;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Product;

class SafeStartTest {
    private static final Plan PLAN = TimedPlan.plan();
    private static final Instant END = at(200);

    private static Outlook outlook(Plan plan) {
        return Outlook.of(plan, Course.from(START), Optional.of(END));
    }

    private static SafeStart safe(int step) {
        return outlook(PLAN).safeStart(step).orElseThrow();
    }

    @Test
    void what_is_left_of_the_window_is_told_usually_and_at_worst() {
        // 167 minutes usually; at worst 21,320 seconds.
        assertThat(outlook(PLAN).spare())
                .contains(new Outlook.Spare(END, min(33), min(200).minusSeconds(21_320)));
    }

    @Test
    void an_early_switch_is_decided_by_what_still_follows() {
        SafeStart pub = safe(3);

        // Switch 13, 13, replication 20, switch 13, replication 20.
        assertThat(pub.onward().takes().usual()).isEqualTo(min(79));
        // Switch 13, back 13, replication 20.
        assertThat(pub.back().orElseThrow().takes().usual()).isEqualTo(min(46));
        assertThat(pub.usual()).isEqualTo(at(200 - 79));
        assertThat(pub.isDecidedByWayBack()).isFalse();
    }

    @Test
    void a_late_switch_is_decided_by_the_way_back_of_all_that_has_switched() {
        SafeStart presence = safe(8);

        assertThat(presence.onward().takes().usual()).isEqualTo(min(33));
        // Switch 13; back 13, 13, replication 20, then IM and Presence 13, replication 20.
        assertThat(presence.back().orElseThrow().takes().usual()).isEqualTo(min(92));
        assertThat(presence.usual()).isEqualTo(at(200 - 92));
        assertThat(presence.isDecidedByWayBack()).isTrue();
    }

    @Test
    void at_worst_the_most_of_every_step_counts() {
        // Switch 26; back 26, 26, replication 80, 26, replication 80.
        assertThat(safe(8).worst()).isEqualTo(at(200 - 264));
    }

    @Test
    void a_switch_says_when_a_later_one_would_lose_its_way_back() {
        // Step 8 begins 13 + 13 + 20 after step 3, and must have begun at 108.
        assertThat(safe(3).ahead()).contains(new SafeStart.Ahead(8, at(108), at(108 - 46)));
        assertThat(safe(8).ahead()).isEmpty();
    }

    @Test
    void switches_that_have_begun_have_no_latest_start_and_count_for_the_way_back() {
        Map<Integer, Instant> done = Map.of(1, at(50), 2, at(88), 3, at(101));
        Course course = new Course(START, at(105), Map.of(4, at(102)), done);

        List<SafeStart> left = Outlook.of(PLAN, course, Optional.of(END)).safeStarts();

        assertThat(left).extracting(SafeStart::step).containsExactly(8);
        assertThat(left.getFirst().back().orElseThrow().takes().usual()).isEqualTo(min(92));
    }

    @Test
    void without_a_way_back_only_going_on_counts() {
        CopFile space = CopFile.of(Product.UNIFIED_CM, "ciscocm.free_common_space_v1.1.cop.sgn");
        Plan plan = TimedPlan.plan(new PlanChoices(true, true, true).after(List.of(space)));

        assertThat(plan.back()).isEmpty();
        assertThat(outlook(plan).safeStarts())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.back()).isEmpty())
                .allSatisfy(it -> assertThat(it.usual()).isEqualTo(it.onward().usual()));
    }

    @Test
    void without_a_window_there_is_no_latest_start() {
        Outlook outlook = Outlook.of(PLAN, Course.from(START), Optional.empty());

        assertThat(outlook.safeStarts()).isEmpty();
        assertThat(outlook.spare()).isEmpty();
    }
}
