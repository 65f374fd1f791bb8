package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;

/// A small plan whose figures can be added up by hand, in minutes: installs 50 on publishers and 38
/// on others, switches 13, replication 20.
///
/// Its steps: 1 install pub; 2 install sub, after 1; 3 switch pub, after 2; 4 switch sub, after 3;
/// 5 replication, after 4; 6 tasks, after 5; 7 install imp, after 1; 8 switch imp, after 7 and 6;
/// 9 replication, after 8; 10 tasks, after 9; 11 LDAP synchronisation, after 10.
final class TimedPlan {
    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    static final UsualTimes USUAL = new UsualTimes(min(50), min(38), min(13), min(20));
    static final NodeName PUB = new NodeName("pub");
    static final NodeName SUB = new NodeName("sub");
    static final NodeName IMP = new NodeName("imp");
    static final Cluster CLUSTER =
            new Cluster(
                    new ClusterName("TIMED"),
                    List.of(
                            new Node(PUB, "127.9.0.1", Product.UNIFIED_CM, Role.PUBLISHER),
                            new Node(SUB, "127.9.0.2", Product.UNIFIED_CM, Role.SUBSCRIBER),
                            new Node(IMP, "127.9.0.3", Product.IM_AND_PRESENCE, Role.PUBLISHER)));
    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.16900-48");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.10000-20");

    private TimedPlan() {}

    static Duration min(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Instant at(long minutes) {
        return START.plus(min(minutes));
    }

    static Plan plan() {
        return plan(new PlanChoices(true, true, true));
    }

    static Plan plan(PlanChoices choices) {
        ClusterState state = ClusterState.unknown(CLUSTER);
        for (Node node : CLUSTER.nodes()) {
            state = state.with(new Observation.ActiveVersion(node.name(), OLD), START);
        }
        return Planner.plan(
                state,
                new Target(Map.of(Product.UNIFIED_CM, NEW, Product.IM_AND_PRESENCE, NEW)),
                choices,
                USUAL);
    }
}
