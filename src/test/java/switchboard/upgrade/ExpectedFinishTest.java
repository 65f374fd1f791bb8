package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import switchboard.cluster.ClusterState;
import switchboard.journal.Pace;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.Basis;
import switchboard.sequence.HistoryRuns;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Run;
import switchboard.sequence.Schedule;
import switchboard.sequence.StepTimes;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.sequence.Window;

/// What is expected of a night, once the nodes have lived through another one.
class ExpectedFinishTest {
    private static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-24T20:00:00Z"));
    private static final PlanChoices CHOICES = new PlanChoices(false, true, true).in(NIGHT);
    private static final UsualTimes GUIDE = Pace.ofRealNodes().usual();

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "REFRESH"})
    void a_night_ends_within_what_the_night_before_led_to_expect(LabUpgrade way) {
        Night first = night(way, 11);
        first.start(CHOICES);
        lives(first);
        List<Run> told = HistoryRuns.of(state(first), 1);
        List<Run> all = new ArrayList<>(told);
        all.addAll(PastRuns.of(first.upgrade(), state(first).cluster()));

        endsAsExpected(night(way, 12), told);
        endsAsExpected(night(way, 13), all);
    }

    private static void endsAsExpected(Night night, List<Run> runs) {
        Plan plan =
                Planner.plan(
                        state(night),
                        new Target(night.releases()),
                        CHOICES,
                        new StepTimes(GUIDE, runs));
        assertThat(plan.steps()).anySatisfy(ExpectedFinishTest::isTimed);
        Duration guide = guide(night);
        night.start(plan);
        Schedule.Finish expected =
                UpgradeOutlook.of(night.upgrade(), night.clock.instant()).schedule().finish();

        lives(night);

        assertThat(night.upgrade().endedAt().orElseThrow())
                .isBetween(expected.least(), expected.most());
        // It says more than the guide, by which the night would last more than twice as long.
        assertThat(expected.usual()).isBefore(night.upgrade().startedAt().plus(guide.dividedBy(2)));
    }

    private static Duration guide(Night night) {
        return Planner.plan(state(night), new Target(night.releases()), CHOICES, GUIDE).usual();
    }

    private static void isTimed(PlannedStep step) {
        assertThat(step.basis()).extracting(Basis::whose).containsOnly(Basis.Whose.NODE);
    }

    private static Night night(LabUpgrade way, long seed) {
        LabShape shape = LabShapes.cluster("TOLD", "t", 2, 2, "127.1.9.11").withSeed(seed);
        Night night = new Night(way.on(shape), way);
        night.discover();
        return night;
    }

    private static void lives(Night night) {
        assertThat(night.live(Duration.ofHours(60))).as(() -> NightTest.why(night)).isTrue();
    }

    private static ClusterState state(Night night) {
        return Optional.of(night.live()).flatMap(LiveCluster::state).orElseThrow();
    }
}
