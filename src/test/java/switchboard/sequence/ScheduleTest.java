package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.sequence.TimedPlan.START;
import static switchboard.sequence.TimedPlan.at;
import static switchboard.sequence.TimedPlan.min;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Plan PLAN = TimedPlan.plan();

    @Test
    void the_longest_chain_decides_the_finish_and_the_others_have_slack() {
        Schedule schedule = Schedule.of(PLAN, Course.from(START));

        assertThat(schedule.criticalPath()).containsExactly(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        assertThat(schedule.finish().usual()).isEqualTo(at(50 + 38 + 13 + 13 + 20 + 13 + 20));
        // Installed at 100, and wanted at 134, when the tasks of Unified CM are done.
        assertThat(schedule.slot(7).to()).isEqualTo(at(100));
        assertThat(schedule.slot(7).slack()).isEqualTo(min(34));
    }

    @Test
    void the_range_adds_up_what_is_least_and_what_is_most_along_the_path() {
        Schedule.Finish finish = Schedule.of(PLAN, Course.from(START)).finish();

        // Installs at two and four thirds, switches at a half and twice, replication at two thirds
        // and four times.
        assertThat(finish.least())
                .isEqualTo(START.plusSeconds(2000 + 1520 + 390 + 390 + 800 + 390 + 800));
        assertThat(finish.most())
                .isEqualTo(START.plusSeconds(4000 + 3040 + 1560 + 1560 + 4800 + 1560 + 4800));
    }

    @Test
    void a_chain_that_is_long_only_at_worst_counts_at_worst() {
        Plan plan =
                two(
                        new TimeRange(min(10), min(30), min(40)),
                        new TimeRange(min(5), min(20), min(90)));
        Schedule schedule = Schedule.of(plan, Course.from(START));

        assertThat(schedule.criticalPath()).containsExactly(1, 3);
        assertThat(schedule.finish()).isEqualTo(new Schedule.Finish(at(11), at(31), at(91)));
    }

    @Test
    void what_is_done_counts_as_it_was_and_what_runs_loses_what_is_over_of_it() {
        // The first install took 70 instead of 50; of the second, 10 of 38 are over.
        Schedule schedule =
                Schedule.of(PLAN, course(80, Map.of(1, at(0), 2, at(70)), Map.of(1, at(70))));

        assertThat(schedule.slot(1).to()).isEqualTo(at(70));
        assertThat(schedule.slot(2).to()).isEqualTo(at(70 + 38));
        assertThat(schedule.finish().usual()).isEqualTo(at(70 + 38 + 13 + 13 + 20 + 13 + 20));
        assertThat(schedule.criticalPath()).doesNotContain(1);
    }

    @Test
    void what_has_not_begun_begins_now_at_the_earliest() {
        Schedule schedule = Schedule.of(PLAN, course(500, Map.of(1, at(0)), Map.of(1, at(50))));

        assertThat(schedule.slot(2).from()).isEqualTo(at(500));
    }

    @Test
    void what_lasts_longer_than_its_most_is_late_and_has_nothing_left() {
        Schedule.Slot slot = Schedule.of(PLAN, course(67, Map.of(1, at(0)), Map.of())).slot(1);
        Schedule.Slot before = Schedule.of(PLAN, course(66, Map.of(1, at(0)), Map.of())).slot(1);

        assertThat(slot.late()).isTrue();
        assertThat(slot.to()).isEqualTo(at(67));
        assertThat(before.late()).isFalse();
        assertThat(before.to()).isEqualTo(at(66));
    }

    @Test
    void a_wait_begins_by_itself_when_all_before_it_is_done() {
        Map<Integer, Instant> done = Map.of(1, at(50), 2, at(88), 3, at(101), 4, at(114));

        Schedule.Slot wait = Schedule.of(PLAN, course(120, Map.of(), done)).slot(5);

        assertThat(wait.begun()).isTrue();
        assertThat(wait.from()).isEqualTo(at(114));
        assertThat(wait.to()).isEqualTo(at(134));
    }

    /// Two steps side by side, then one of a minute.
    private static Plan two(TimeRange one, TimeRange other) {
        return new Plan(
                PLAN.cluster(),
                PLAN.target(),
                PLAN.choices(),
                PLAN.kinds(),
                List.of(
                        timed(1, one, 0),
                        timed(2, other, 0),
                        timed(3, TimeRange.exactly(Duration.ofMinutes(1)), 1, 2)),
                Optional.empty());
    }

    private static PlannedStep timed(int number, TimeRange takes, int... after) {
        return new PlannedStep(
                number,
                PLAN.step(number).step(),
                Arrays.stream(after)
                        .mapToObj(it -> new PlannedStep.After(it, RuleId.LIST))
                        .toList(),
                new Expected(takes, List.of()));
    }

    private static Course course(
            long now, Map<Integer, Instant> begun, Map<Integer, Instant> done) {
        return new Course(START, at(now), begun, done);
    }
}
