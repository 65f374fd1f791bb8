package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Assurance;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Pictures;
import switchboard.upgrade.Upgrade;

/// Pictures of a cluster of two Unified CM nodes and an IM and Presence publisher, for the tests of
/// what is drawn of them.
final class Picture {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final ClusterName ULM = new ClusterName("ULM");
    static final NodeName PUB = new NodeName("ulm-pub");
    static final NodeName SUB = new NodeName("ulm-sub1");
    static final NodeName IMP = new NodeName("ulm-imp-pub");
    static final SystemVersion OLD = SystemVersion.parse("12.5.1.16900-48");
    static final SystemVersion NEW = SystemVersion.parse("14.0.1.10000-20");
    static final UsualTimes USUAL =
            new UsualTimes(
                    Duration.ofMinutes(50),
                    Duration.ofMinutes(38),
                    Duration.ofMinutes(13),
                    Duration.ofMinutes(20));
    static final Cluster CLUSTER =
            new Cluster(
                    ULM,
                    List.of(
                            new Node(PUB, "127.3.0.1", Product.UNIFIED_CM, Role.PUBLISHER),
                            new Node(SUB, "127.3.0.2", Product.UNIFIED_CM, Role.SUBSCRIBER),
                            new Node(IMP, "127.3.0.3", Product.IM_AND_PRESENCE, Role.PUBLISHER)));

    private ClusterState state = ClusterState.unknown(CLUSTER);
    private Optional<Upgrade> upgrade = Optional.empty();
    private final List<ApprovalRequest> approvals = new ArrayList<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();

    /// All nodes read just now: on the old release, nothing inactive, replicating.
    static Picture quiet() {
        Picture picture = new Picture();
        CLUSTER.nodes().forEach(node -> picture.runs(node.name(), OLD, Optional.empty(), NOW));
        return picture.replicates(2, NOW);
    }

    Picture saw(Observation seen, Instant at) {
        state = state.with(seen, at);
        return this;
    }

    Picture runs(NodeName node, SystemVersion active, Optional<SystemVersion> rest, Instant at) {
        return saw(new Observation.Reached(node, Reach.AT_PROMPT, ""), at)
                .saw(new Observation.ActiveVersion(node, active), at)
                .saw(new Observation.InactiveVersion(node, rest), at);
    }

    Picture reached(NodeName node, Reach reach, Instant at) {
        return saw(new Observation.Reached(node, reach, ""), at);
    }

    Picture services(NodeName node, String state, Instant at) {
        return saw(
                new Observation.ServiceList(node, new Services(Map.of("Cisco CallManager", state))),
                at);
    }

    Picture replicates(int digit, Instant at) {
        for (NodeName publisher : List.of(PUB, IMP)) {
            Map<NodeName, ReplicationReading> rows = new LinkedHashMap<>();
            CLUSTER.nodes(CLUSTER.node(publisher).product())
                    .forEach(node -> rows.put(node.name(), row(digit)));
            saw(new Observation.Replication(publisher, rows), at);
        }
        return this;
    }

    static ReplicationReading row(int digit) {
        return new ReplicationReading(ReplicationState.of(digit).orElseThrow(), "Setup", 0, true);
    }

    /// An upgrade of all nodes began then.
    Picture upgrading(Instant at) {
        return upgrading(at, Optional.empty());
    }

    Picture upgrading(Instant at, Optional<Instant> windowEnd) {
        upgrade =
                Optional.of(
                        new Upgrade(
                                new UpgradeEvent.Started(
                                        ULM,
                                        plan(),
                                        new UpgradeEvent.Images("files", "/", "lab", Map.of()),
                                        windowEnd,
                                        "otto"),
                                at,
                                Upgrade.Life.RUNNING,
                                List.of(),
                                Map.of(),
                                Map.of(),
                                Map.of(Confirmation.FREEZE, new Assurance("otto", "", at)),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
        return this;
    }

    /// 1 install pub, 2 install sub1, 3 switch pub, 4 switch sub1, 5 replication, 6 tasks, 7
    /// install imp-pub, 8 switch imp-pub, 9 replication, 10 tasks, 11 LDAP synchronisation.
    static Plan plan() {
        return Planner.plan(
                quiet().state,
                new Target(Map.of(Product.UNIFIED_CM, NEW, Product.IM_AND_PRESENCE, NEW)),
                new PlanChoices(true, true, true),
                USUAL);
    }

    Picture change(UnaryOperator<Upgrade> change) {
        upgrade = upgrade.map(change);
        return this;
    }

    Picture attempt(Attempt attempt) {
        return change(
                old -> {
                    List<Attempt> all = new ArrayList<>(old.attempts());
                    all.add(attempt);
                    Map<Integer, Instant> begun = new HashMap<>(old.begun());
                    begun.putIfAbsent(attempt.step(), attempt.intendedAt());
                    return Upgrades.with(old, old.life(), all, begun, old.done());
                });
    }

    Picture done(int step, Instant at) {
        return change(
                old -> {
                    Map<Integer, Instant> done = new HashMap<>(old.done());
                    done.put(step, at);
                    return Upgrades.with(old, old.life(), old.attempts(), old.begun(), done);
                });
    }

    Picture life(Upgrade.Life life) {
        return change(old -> Upgrades.with(old, life, old.attempts(), old.begun(), old.done()));
    }

    Picture request(ApprovalRequest request) {
        approvals.add(request);
        return this;
    }

    Picture verdict(int step, Verdict verdict) {
        verdicts.put(step, verdict);
        return this;
    }

    LiveCluster live() {
        return Pictures.of(
                new ClusterEvent.Registered(
                        ULM, "127.3.0.1", 22, "admin", Pace.ofRealNodes(), "otto"),
                state,
                upgrade,
                verdicts,
                approvals);
    }

    NodeFace face(NodeName node) {
        return NodeFace.of(live(), NOW).stream()
                .filter(it -> it.node().equals(node))
                .findFirst()
                .orElseThrow();
    }
}
