package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.JournalEvent;
import switchboard.journal.WatchEvent;
import switchboard.readiness.Snapshot;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;

/// What was asked of the nodes is found again in the journal, and so is what was asked before the
/// upgrade.
class ReadinessRecordTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final Instant AT = Instant.parse("2026-11-22T20:00:00Z");
    private static final Node PUB =
            new Node(new NodeName("ber-pub"), "10.1.1.1", Product.UNIFIED_CM, Role.PUBLISHER);

    private final ClusterRecord record = new ClusterRecord();
    private long sequence;

    private void read(JournalEvent event) {
        record.read(new Entry(++sequence, AT, event));
    }

    private static Snapshot snapshot(int number) {
        return new Snapshot(number, AT, AT, "olga", List.of());
    }

    private static JournalEvent begins() {
        Observation runs =
                new Observation.ActiveVersion(PUB.name(), SystemVersion.parse("12.5.1.14900-63"));
        ClusterState state =
                ClusterState.unknown(new ClusterEvent.Discovered(BER, List.of(PUB)).topology())
                        .with(runs, AT);
        Target target =
                new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155")));
        return new WatchEvent.WatchStarted(
                BER,
                Planner.plan(
                        state, target, new PlanChoices(true, true, true), UsualTimes.ofTheGuide()),
                Map.of(),
                "olga");
    }

    @Test
    void the_latest_answers_and_those_before_the_upgrade_are_both_kept() {
        assertThat(record.snapshot()).isEmpty();
        read(new ClusterEvent.ReadinessSeen(BER, snapshot(1)));
        read(new ClusterEvent.ReadinessSeen(BER, snapshot(2)));
        assertThat(record.before()).isEmpty();

        read(begins());
        read(new ClusterEvent.ReadinessSeen(BER, snapshot(3)));

        assertThat(record.before()).contains(snapshot(2));
        assertThat(record.snapshot()).contains(snapshot(3));
    }

    @Test
    void an_upgrade_that_began_unasked_has_nothing_to_be_compared_with() {
        read(begins());
        read(new ClusterEvent.ReadinessSeen(BER, snapshot(1)));

        assertThat(record.before()).isEmpty();
    }
}
