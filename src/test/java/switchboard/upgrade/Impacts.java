package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Role;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;

/// A small cluster about to switch, whose facts each test adds to.
abstract class Impacts {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final ClusterName ULM = new ClusterName("ULM");
    static final NodeName PUB = new NodeName("ulm-pub");
    static final NodeName SUB1 = new NodeName("ulm-sub1");
    static final NodeName SUB2 = new NodeName("ulm-sub2");
    static final NodeName IMP = new NodeName("ulm-imp");
    static final SystemVersion OLD = SystemVersion.parse("12.5.1.16900-48");
    static final SystemVersion NEW = SystemVersion.parse("14.0.1.10000-20");
    static final String CALLS = "Cisco CallManager";
    static final String TFTP = "Cisco Tftp";
    static final Cluster CLUSTER =
            new Cluster(
                    ULM,
                    List.of(
                            node(PUB, Product.UNIFIED_CM, Role.PUBLISHER),
                            node(SUB1, Product.UNIFIED_CM, Role.SUBSCRIBER),
                            node(SUB2, Product.UNIFIED_CM, Role.SUBSCRIBER),
                            node(IMP, Product.IM_AND_PRESENCE, Role.PUBLISHER)));

    final Map<NodeName, NodeNote> notes = new LinkedHashMap<>();
    ReadinessPicture readiness = ReadinessPicture.none();
    ClusterState state = quiet();
    Optional<Upgrade> upgrade = Optional.empty();
    List<ApprovalRequest> approvals = List.of();

    ServiceImpact switching(NodeName... nodes) {
        Plan plan = plan(NEW);
        PlannedStep step =
                stepOf(plan, nodes[0])
                        .among(new Step.SwitchVersion(product(nodes[0]), List.of(nodes)));
        return ServiceImpact.of(live(), plan, step, NOW).orElseThrow();
    }

    static Product product(NodeName node) {
        return CLUSTER.node(node).product();
    }

    static PlannedStep stepOf(Plan plan, NodeName node) {
        return plan.steps().stream()
                .filter(it -> it.step() instanceof Step.SwitchVersion)
                .filter(it -> it.step().nodes().contains(node))
                .findFirst()
                .orElseThrow();
    }

    static Plan plan(SystemVersion target) {
        return Planner.plan(
                quiet(),
                new Target(Map.of(Product.UNIFIED_CM, target, Product.IM_AND_PRESENCE, target)),
                new PlanChoices(true, true, true),
                UsualTimes.ofTheGuide());
    }

    static ServiceImpact.Left left(ServiceImpact impact, Duty duty) {
        return impact.left().stream().filter(it -> it.duty() == duty).findFirst().orElseThrow();
    }

    void runs(NodeName node, Map<String, String> services, Instant at) {
        see(new Observation.ServiceList(node, new Services(services)), at);
    }

    void see(Observation seen, Instant at) {
        state = state.with(seen, at);
    }

    static ClusterState quiet() {
        ClusterState state = ClusterState.unknown(CLUSTER);
        for (Node node : CLUSTER.nodes()) {
            NodeName name = node.name();
            state =
                    state.with(
                                    new Observation.Reached(name, Reach.AT_PROMPT, ""),
                                    NOW.minus(Duration.ofHours(3)))
                            .with(new Observation.Reached(name, Reach.AT_PROMPT, ""), NOW)
                            .with(new Observation.ActiveVersion(name, OLD), NOW)
                            .with(new Observation.InactiveVersion(name, Optional.empty()), NOW);
        }
        return state;
    }

    LiveCluster live() {
        return new LiveCluster(
                new ClusterEvent.Registered(
                        ULM, "127.3.0.1", 22, "admin", Pace.ofRealNodes(), "olga"),
                "admin",
                new DiscoveryProgress(Optional.empty(), "", Optional.empty()),
                Optional.of(state),
                upgrade,
                Map.of(),
                approvals,
                readiness,
                notes,
                new ClusterZone(Optional.empty(), Optional.empty()),
                Optional.empty(),
                1);
    }

    static Node node(NodeName name, Product product, Role role) {
        return new Node(name, name.value(), product, role);
    }
}
