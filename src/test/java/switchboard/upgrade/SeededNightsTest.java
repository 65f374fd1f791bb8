package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.Known;
import switchboard.cluster.ReplicationReading;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Target;

/// Nights with whatever goes wrong in them, judged by the lab's own record.
class SeededNightsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("switchboard.nights", 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_rule_is_broken_none_switched_twice_and_each_ends_or_names_who_is_awaited(long seed) {
        lives(NightOfSeed.of(seed));
    }

    /// All seven task lists.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nor_on_any_other_of_the_guides_lists(long seed) {
        lives(NightOfSeed.ofAnyList(seed));
    }

    private static void lives(NightOfSeed tonight) {
        Night night = new Night(tonight.shape(), tonight.way());
        night.discover();
        night.start(night.plan(new Target(night.releases(), tonight.scope()), tonight.choices()));

        boolean finished = night.live(Duration.ofHours(4));
        if (tonight.crashes() && !finished) {
            night.crash();
        }
        finished = finished || night.live(Duration.ofHours(30));

        String why = tonight + "\n" + NightTest.why(night);
        assertThat(new GuideWitness(tonight).broken(night.record().entries())).as(why).isEmpty();
        assertThat(switchesSent(night)).as(why).isLessThanOrEqualTo(clearances(night));
        assertThat(finished || namesWhoIsAwaited(night)).as(why).isTrue();
        if (finished) {
            assertThat(night.runTheirTarget()).as(why).isTrue();
        }
    }

    /// A person is told whom the night waits for: an attempt to be mended, a node that did not come
    /// back, replication that is not good.
    private static boolean namesWhoIsAwaited(Night night) {
        boolean replication =
                night.live().state().orElseThrow().nodes().values().stream()
                        .flatMap(node -> node.replication().latest().stream())
                        .map(Known.Since::value)
                        .anyMatch(row -> !((ReplicationReading) row).isGood());
        return !night.awaited().isEmpty() || !night.upgrade().open().isEmpty() || replication;
    }

    private static long clearances(Night night) {
        return night.journal.of(night.name).stream()
                .map(entry -> entry.event())
                .filter(ApprovalEvent.Spent.class::isInstance)
                .map(ApprovalEvent.Spent.class::cast)
                .mapToLong(spent -> spent.nodes().size())
                .sum();
    }

    private static long switchesSent(Night night) {
        List<Integer> switchSteps =
                night.upgrade().plan().steps().stream()
                        .filter(it -> it.step() instanceof switchboard.sequence.Step.SwitchVersion)
                        .map(it -> it.number())
                        .toList();
        return night.journal.of(night.name).stream()
                .map(entry -> entry.event())
                .filter(UpgradeEvent.Sent.class::isInstance)
                .map(UpgradeEvent.Sent.class::cast)
                .filter(sent -> switchSteps.contains(sent.step()))
                .count();
    }
}
