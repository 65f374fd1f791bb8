package switchboard.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Journal;
import switchboard.journal.Pace;
import switchboard.sequence.Freshness;

/// The clusters OSL, BGO and TRD as the journal tells them from an earlier run: one publisher and
/// one subscriber, the new release on the inactive side of both, so that the first thing an upgrade
/// asks for is an approval.
@TestConfiguration(proxyBeanMethods = false)
class Oslo implements SmartLifecycle {
    static final String OLD = "14.0.1.13900-155";
    static final String NEW = "15.0.1.12900-234";
    private static final Node PUB =
            new Node(new NodeName("osl-pub"), "192.0.2.11", Product.UNIFIED_CM, Role.PUBLISHER);
    private static final Node SUB =
            new Node(new NodeName("osl-sub1"), "192.0.2.12", Product.UNIFIED_CM, Role.SUBSCRIBER);

    private final Journal journal;
    private final Clock clock;
    private boolean on;

    Oslo(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void start() {
        on = true;
        List.of("OSL", "BGO", "TRD").forEach(this::tell);
    }

    private void tell(String cluster) {
        ClusterName name = new ClusterName(cluster);
        write(
                new ClusterEvent.Registered(
                        name, PUB.address(), 22, "admin", patient(Pace.ofRealNodes()), "olga"));
        write(new ClusterEvent.Discovered(name, List.of(PUB, SUB)));
        for (Node node : List.of(PUB, SUB)) {
            seen(name, new Observation.Reached(node.name(), Reach.AT_PROMPT, ""));
            seen(name, new Observation.ActiveVersion(node.name(), SystemVersion.parse(OLD)));
            seen(
                    name,
                    new Observation.InactiveVersion(
                            node.name(), Optional.of(SystemVersion.parse(NEW))));
        }
        seen(name, new Observation.Replication(PUB.name(), table()));
        seen(name, new Observation.Unreadable(SUB.name(), "utils service list", 3, "%% oops"));
    }

    private static Map<NodeName, ReplicationReading> table() {
        ReplicationReading good =
                new ReplicationReading(ReplicationState.GOOD, "Setup Completed", 0, true);
        ReplicationReading bad =
                new ReplicationReading(ReplicationState.OUT_OF_SYNC, "Out Of Sync", 7, true);
        return List.of(PUB, SUB).stream()
                .collect(
                        Collectors.toMap(
                                Node::name,
                                ((Function<Node, ReplicationReading>)
                                        node -> node.isPublisher() ? good : bad)));
    }

    /// A slow machine must not make facts old in the middle of a test.
    private static Pace patient(Pace pace) {
        return new Pace(
                pace.readEvery(),
                pace.tableEvery(),
                pace.reconnectAfter(),
                pace.quiet(),
                pace.answerWithin(),
                pace.promptWithin(),
                pace.workWithin(),
                pace.beginWithin(),
                pace.approvalWithin(),
                new Freshness(Duration.ofHours(1), Duration.ofHours(1)),
                pace.usual(),
                pace.speed());
    }

    private void seen(ClusterName name, Observation observation) {
        write(new ClusterEvent.Observed(name, observation));
    }

    private void write(ClusterEvent event) {
        journal.append(event, clock.instant());
    }

    @Override
    public void stop() {
        on = false;
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    /// Before the clusters are taken up.
    @Override
    public int getPhase() {
        return 0;
    }
}
