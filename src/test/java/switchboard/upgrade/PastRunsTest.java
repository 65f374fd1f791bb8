package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.journal.Outcome;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Run;
import switchboard.sequence.RunKind;

/// What our own journal tells of times: 1 install pub, 2 install sub, 3 switch pub, 4 switch sub, 5
/// replication.
class PastRunsTest {
    private static final Instant START = Instant.parse("2026-11-21T21:00:00Z");
    private static final Sentence WORDS = Sentence.of("outcome.switched", "a", "b");

    private final Night night = night();
    private final Plan plan = night.plan(new PlanChoices(false, true, true));
    private final Cluster cluster = night.live().state().orElseThrow().cluster();
    private final NodeName pub = publisher();
    private Upgrade upgrade =
            Upgrade.of(
                    new UpgradeEvent.Started(
                            night.name,
                            plan,
                            new UpgradeEvent.Images("", "", "", Map.of()),
                            Optional.empty(),
                            "olga"),
                    START);

    private static Night night() {
        LabShape shape = LabShapes.cluster("RUNS", "r", 2, 0, "127.1.9.11");
        Night night = new Night(shape);
        night.discover();
        return night;
    }

    private NodeName publisher() {
        return cluster.publisher(Product.UNIFIED_CM).orElseThrow().name();
    }

    @Test
    void a_command_counts_from_its_intent_to_the_outcome_that_was_seen() {
        tries(1, 0, 50, new Outcome.Done(WORDS));
        tries(3, 60, 72, new Outcome.Done(WORDS));

        assertThat(runs()).containsExactly(run(RunKind.INSTALL, 50), run(RunKind.SWITCH, 12));
    }

    @Test
    void what_failed_or_was_never_begun_or_goes_on_says_nothing() {
        tries(1, 0, 30, new Outcome.Failed(WORDS));
        tries(1, 40, 41, new Outcome.NotBegun(WORDS, true));
        happened(50, new UpgradeEvent.Intended(night.name, 1, pub, "typed", 3));

        assertThat(runs()).isEmpty();
    }

    @Test
    void replication_was_waited_for_from_the_last_switch_on() {
        for (int step = 1; step <= 4; step++) {
            happened(step * 10, new UpgradeEvent.StepDone(night.name, step));
        }
        assertThat(runs()).isEmpty();

        happened(64, new UpgradeEvent.StepDone(night.name, 5));

        assertThat(runs()).containsExactly(run(RunKind.REPLICATION, 24));
    }

    private void tries(int step, int from, int to, Outcome outcome) {
        happened(from, new UpgradeEvent.Intended(night.name, step, pub, "typed", 3));
        happened(to, new UpgradeEvent.Settled(night.name, step, pub, outcome));
    }

    private void happened(int minute, UpgradeEvent event) {
        upgrade = upgrade.with(event, START.plus(Duration.ofMinutes(minute)));
    }

    private List<Run> runs() {
        return PastRuns.of(upgrade, cluster);
    }

    private Run run(RunKind kind, int minutes) {
        return new Run(pub, kind, Duration.ofMinutes(minutes), Run.Told.JOURNAL);
    }
}
