package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.journal.Pace;
import switchboard.lab.LabAccess;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// Registers clusters of the lab and waits until they are as a test needs them.
class Discoveries {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Person OPERATOR = Person.of("olga", PersonRole.OPERATOR);
    private static final int FACTOR = 60;

    private final LiveClusters live;
    private final Clusters clusters;
    private final LabAccess lab;

    Discoveries(LiveClusters live, Clusters clusters, LabAccess lab) {
        this.live = live;
        this.clusters = clusters;
        this.lab = lab;
    }

    /// Registers the lab's nodes as a cluster of that name.
    ClusterName register(String called) {
        ClusterName name = new ClusterName(called);
        clusters.register(
                name,
                lab.address(),
                lab.port(),
                lab.account().user(),
                lab.account().password(),
                Pace.ofRealNodes().faster(FACTOR),
                OPERATOR);
        return name;
    }

    /// Waits until a key waits to be confirmed.
    List<Clusters.KeyToConfirm> keys(ClusterName name) {
        until(name, _ -> !clusters.keysToConfirm(name).isEmpty());
        return clusters.keysToConfirm(name);
    }

    /// Registers, confirms every key and waits until every node has been read.
    ClusterName whole(String called) {
        ClusterName name = register(called);
        until(
                name,
                cluster -> {
                    clusters.keysToConfirm(name).forEach(key -> confirm(name, key));
                    return isRead(cluster);
                });
        return name;
    }

    void confirm(ClusterName name, Clusters.KeyToConfirm key) {
        try {
            clusters.confirmKey(name, key.address(), key.fingerprint(), OPERATOR);
        } catch (InvalidInput changed) {
            // The node was heard in between; its key is asked for again if it still waits.
            assertThat(changed.sentence().key()).isEqualTo("input.key-not-waiting");
        }
    }

    private static boolean isRead(LiveCluster cluster) {
        return cluster.state()
                .filter(
                        state ->
                                state.nodes().values().stream()
                                        .allMatch(node -> node.active().last().isPresent()))
                .isPresent();
    }

    /// Waits until the picture of a cluster is as wanted.
    void until(ClusterName name, Predicate<LiveCluster> enough) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInSameThread()
                .until(() -> live.cluster(name), enough);
    }
}
