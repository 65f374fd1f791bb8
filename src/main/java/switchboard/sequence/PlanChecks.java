package switchboard.sequence;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// What must be so before a plan is made at all.
final class PlanChecks {
    private PlanChecks() {}

    /// @return standard or refresh, by product in scope
    /// @throws InvalidInput with the first thing that is wrong, where, and what to do
    static Map<Product, UpgradeKind> check(ClusterState state, Target target, PlanChoices choices) {
        for (Product product : Product.values()) {
            scope(state, target, product, choices);
        }
        if (target.covers(Product.IM_AND_PRESENCE)) {
            compatible(target, choices);
        }
        List<NodeState> nodes =
                target.versions().keySet().stream()
                        .sorted()
                        .flatMap(product -> target.in(state.cluster(), product).stream())
                        .map(node -> state.node(node.name()))
                        .toList();
        List<NodeState> behind = nodes.stream().filter(node -> !isThere(node, target)).toList();
        if (behind.isEmpty()) {
            throw new InvalidInput(Sentence.of("input.already-there", state.cluster().name()));
        }
        Map<Product, UpgradeKind> kinds = new EnumMap<>(Product.class);
        target.versions().keySet().forEach(it -> kinds.put(it, UpgradeKind.STANDARD));
        behind.forEach(
                node ->
                        kinds.merge(
                                node.node().product(), kind(node, target, choices), stricter()));
        if (kinds.containsValue(UpgradeKind.REFRESH) && choices.window().isEmpty()) {
            throw new InvalidInput(Sentence.of("input.refresh-window"));
        }
        return kinds;
    }

    private static BinaryOperator<UpgradeKind> stricter() {
        return (one, other) -> one == UpgradeKind.REFRESH ? one : other;
    }

    private static boolean isThere(NodeState node, Target target) {
        SystemVersion wanted = target.of(node.node().product());
        return runs(node).equals(wanted);
    }

    static SystemVersion runs(NodeState node) {
        return node.active()
                .last()
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of(
                                                "input.version-not-known", node.node().name())));
    }

    private static void scope(
            ClusterState state, Target target, Product product, PlanChoices choices) {
        Cluster cluster = state.cluster();
        boolean present = !cluster.nodes(product).isEmpty();
        if (target.covers(product) && cluster.publisher(product).isEmpty()) {
            throw new InvalidInput(
                    Sentence.of("input.no-publisher", cluster.name(), product.title()));
        }
        if (present && !target.covers(product)) {
            state.nodes(product).forEach(node -> staysCompatible(node, target, choices));
        }
    }

    /// CMP-2: what stays installed goes with the new Unified CM release.
    private static void staysCompatible(NodeState node, Target target, PlanChoices choices) {
        SystemVersion unifiedCm = target.of(Product.UNIFIED_CM);
        SystemVersion stays = runs(node);
        if (!unifiedCm.sameMajorAndMinor(stays)) {
            throw new InvalidInput(
                    Sentence.of("input.cmp-2", unifiedCm, node.node().name(), stays));
        }
        match(unifiedCm, stays, choices);
    }

    /// What the target's own matrix asks beyond the first two numbers; the strictest holds.
    private static void match(
            SystemVersion unifiedCm, SystemVersion presence, PlanChoices choices) {
        if (choices.centralisedPresence()) {
            return;
        }
        ReleaseTables.used()
                .broken(unifiedCm, presence)
                .ifPresent(
                        row -> {
                            throw new InvalidInput(
                                    Sentence.of(
                                            "input.cmp-release",
                                            unifiedCm,
                                            presence,
                                            row.source()));
                        });
    }

    /// CMP-1: both products end on the same first two numbers.
    private static void compatible(Target target, PlanChoices choices) {
        SystemVersion unifiedCm = target.of(Product.UNIFIED_CM);
        SystemVersion presence = target.of(Product.IM_AND_PRESENCE);
        if (!unifiedCm.sameMajorAndMinor(presence)) {
            throw new InvalidInput(Sentence.of("input.cmp-1", unifiedCm, presence));
        }
        match(unifiedCm, presence, choices);
    }

    private static UpgradeKind kind(NodeState node, Target target, PlanChoices choices) {
        SystemVersion wanted = target.of(node.node().product());
        SystemVersion runs = runs(node);
        if (runs.compareTo(wanted) > 0) {
            throw new InvalidInput(
                    Sentence.of("input.not-newer", wanted, node.node().name(), runs));
        }
        UpgradePath path =
                ReleaseTables.used().path(runs, wanted).orElseThrow(() -> unlisted(runs, wanted));
        path.requires(node.node().product(), runs)
                .forEach(stem -> chosen(stem, node, path, choices));
        return path.kind();
    }

    /// A required COP file is part of the plan; the wizard has to be told its exact name.
    private static void chosen(String stem, NodeState node, UpgradePath path, PlanChoices choices) {
        boolean there =
                choices.cops().stream()
                        .anyMatch(cop -> cop.product() == node.node().product() && cop.isOf(stem));
        if (!there) {
            throw new InvalidInput(
                    Sentence.of(
                            "input.cop-first",
                            node.node().name(),
                            runs(node),
                            stem,
                            path.source()));
        }
    }

    private static InvalidInput unlisted(SystemVersion runs, SystemVersion wanted) {
        List<String> nearest =
                ReleaseTables.used().paths().stream()
                        .filter(row -> row.from().contain(runs))
                        .map(row -> row.from() + " → " + row.to())
                        .sorted(Comparator.naturalOrder())
                        .distinct()
                        .toList();
        return nearest.isEmpty()
                ? new InvalidInput(Sentence.of("input.no-path-at-all", runs, wanted))
                : new InvalidInput(
                        Sentence.of(
                                "input.no-path",
                                runs,
                                wanted,
                                nearest.stream().collect(Collectors.joining(", "))));
    }

    /// Whether the nodes can go back once they have switched: no COP file ends that, neither one of
    /// the plan nor one that a node's history names (COP-6).
    static boolean keepsWayBack(ClusterState state, Target target, PlanChoices choices) {
        return choices.cops().stream().noneMatch(it -> it.endsWayBack())
                && target.versions().keySet().stream()
                        .flatMap(product -> target.in(state.cluster(), product).stream())
                        .map(node -> state.node(node.name()))
                        .allMatch(Evidence::keepsWayBack);
    }

    /// The release on the inactive sides, to which the cluster can go back.
    ///
    /// @throws InvalidInput if the nodes of a product do not all hold the same older release
    static Target wayBack(ClusterState state) {
        Map<Product, SystemVersion> older = new EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            for (NodeState node : state.nodes(product)) {
                SystemVersion there = olderSide(node);
                SystemVersion other = older.putIfAbsent(product, there);
                if (other != null && !other.equals(there)) {
                    throw new InvalidInput(
                            Sentence.of("input.back-differs", node.node().name(), there, other));
                }
            }
        }
        for (Product product : older.keySet()) {
            if (state.cluster().nodes(product).stream().noneMatch(Node::isPublisher)) {
                throw new InvalidInput(
                        Sentence.of("input.no-publisher", state.cluster().name(), product.title()));
            }
        }
        return new Target(older);
    }

    /// A node that went back already runs the older release of its two.
    static SystemVersion olderSide(NodeState node) {
        Optional<SystemVersion> inactive = node.inactive().last().flatMap(it -> it);
        SystemVersion other =
                inactive.orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of("input.no-way-back", node.node().name())));
        SystemVersion active = runs(node);
        return active.compareTo(other) > 0 ? other : active;
    }
}
