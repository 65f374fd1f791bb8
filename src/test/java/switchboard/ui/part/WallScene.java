package switchboard.ui.part;

import java.time.Instant;
import java.util.ArrayList;
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
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Planner;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Assurance;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Pictures;
import switchboard.upgrade.Upgrade;

/// A cluster of any size in the middle of its night, in which each of the five things that a tile
/// can say is said by some node, as far as there are nodes.
final class WallScene {
    static final Instant NOW = Picture.NOW;

    private final ClusterName name;
    private final List<Node> nodes = new ArrayList<>();
    private ClusterState state;

    private WallScene(String name, String stem, int subscribers, int presence) {
        this.name = new ClusterName(name);
        add(stem + "-pub", Product.UNIFIED_CM, Role.PUBLISHER);
        for (int number = 1; number <= subscribers; number++) {
            add(stem + "-sub" + number, Product.UNIFIED_CM, Role.SUBSCRIBER);
        }
        for (int number = 0; number < presence; number++) {
            add(
                    stem + (number == 0 ? "-imp-pub" : "-imp-sub" + number),
                    Product.IM_AND_PRESENCE,
                    number == 0 ? Role.PUBLISHER : Role.SUBSCRIBER);
        }
        this.state = ClusterState.unknown(new Cluster(this.name, nodes));
    }

    private void add(String node, Product product, Role role) {
        String address = "127.3.0." + (nodes.size() + 1);
        nodes.add(new Node(new NodeName(node), address, product, role));
    }

    /// All nodes on the old release, and nothing goes on.
    static LiveCluster calm(String name, String stem, int subscribers, int presence) {
        WallScene scene = new WallScene(name, stem, subscribers, presence);
        scene.nodes.forEach(node -> scene.runs(node, Picture.OLD, NOW));
        scene.replicates(2);
        return scene.live(Optional.empty(), List.of());
    }

    /// The news of all nodes is five minutes old.
    static LiveCluster old(String name, String stem, int subscribers, int presence) {
        WallScene scene = new WallScene(name, stem, subscribers, presence);
        scene.nodes.forEach(node -> scene.runs(node, Picture.OLD, NOW.minusSeconds(300)));
        return scene.live(Optional.empty(), List.of());
    }

    /// Installs run, one subscriber is out of sync, one is not known.
    static LiveCluster busy(String name, String stem, int subscribers, int presence) {
        WallScene scene = new WallScene(name, stem, subscribers, presence);
        return scene.live(Optional.of(scene.night()), List.of());
    }

    /// As before, and somebody is asked for a yes.
    static LiveCluster called(String name, String stem, int subscribers, int presence) {
        WallScene scene = new WallScene(name, stem, subscribers, presence);
        Upgrade night = scene.night();
        PlannedStep asked =
                night.plan().steps().stream()
                        .filter(it -> it.step() instanceof Step.SwitchVersion)
                        .findFirst()
                        .orElseThrow();
        ApprovalRequest request =
                new ApprovalRequest(
                        1,
                        scene.name,
                        asked.number(),
                        asked.step(),
                        new Verdict(List.of()),
                        NOW.minusSeconds(240),
                        NOW.plusSeconds(3600),
                        "otto",
                        1,
                        ApprovalRequest.Standing.WAITING,
                        List.of(),
                        Optional.empty(),
                        List.of());
        return scene.live(Optional.of(night), List.of(request));
    }

    private Upgrade night() {
        for (int index = 0; index < nodes.size(); index++) {
            boolean silent = index == nodes.size() - 2 && nodes.size() > 4;
            runs(nodes.get(index), Picture.OLD, silent ? NOW.minusSeconds(400) : NOW);
        }
        replicates(2);
        List<Node> unifiedCm =
                nodes.stream().filter(it -> it.product() == Product.UNIFIED_CM).toList();
        if (unifiedCm.size() > 2) {
            row(unifiedCm.getLast(), 3);
        }
        List<Attempt> installs =
                plan().steps().stream()
                        .filter(it -> it.step() instanceof Step.Installs)
                        .flatMap(it -> it.step().nodes().stream().map(node -> install(it, node)))
                        .limit(Math.max(1, nodes.size() / 3))
                        .toList();
        return new Upgrade(
                new UpgradeEvent.Started(
                        name,
                        plan(),
                        new UpgradeEvent.Images("files", "/", "lab", Map.of()),
                        Optional.of(NOW.plusSeconds(4 * 3600)),
                        "otto"),
                NOW.minusSeconds(3600),
                Upgrade.Life.RUNNING,
                installs,
                Map.of(1, NOW.minusSeconds(3600)),
                Map.of(),
                Map.of(Confirmation.FREEZE, new Assurance("otto", "", NOW)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Attempt install(PlannedStep step, NodeName node) {
        return Upgrades.open(step.number(), node, NOW.minusSeconds(23 * 60));
    }

    private Plan plan() {
        Map<Product, SystemVersion> target = new LinkedHashMap<>();
        nodes.forEach(node -> target.put(node.product(), Picture.NEW));
        return Planner.plan(
                state, new Target(target), new PlanChoices(true, true, true), Picture.USUAL);
    }

    private void runs(Node node, SystemVersion version, Instant at) {
        saw(new Observation.Reached(node.name(), Reach.AT_PROMPT, ""), at);
        saw(new Observation.ActiveVersion(node.name(), version), at);
        saw(new Observation.InactiveVersion(node.name(), Optional.empty()), at);
    }

    private void replicates(int digit) {
        for (Node publisher : nodes.stream().filter(Node::isPublisher).toList()) {
            Map<NodeName, ReplicationReading> rows = new LinkedHashMap<>();
            nodes.stream()
                    .filter(it -> it.product() == publisher.product())
                    .forEach(it -> rows.put(it.name(), Picture.row(digit)));
            saw(new Observation.Replication(publisher.name(), rows), NOW);
        }
    }

    private void row(Node node, int digit) {
        saw(
                new Observation.Replication(
                        nodes.getFirst().name(), Map.of(node.name(), Picture.row(digit))),
                NOW);
    }

    private void saw(Observation seen, Instant at) {
        state = state.with(seen, at);
    }

    private LiveCluster live(Optional<Upgrade> upgrade, List<ApprovalRequest> approvals) {
        return Pictures.of(
                new ClusterEvent.Registered(
                        name, "127.3.0.1", 22, "admin", Pace.ofRealNodes(), "otto"),
                state,
                upgrade,
                Map.of(),
                approvals);
    }
}
