package switchboard.sequence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// What must be so before a plan is made at all.
final class PlanChecks {
    private PlanChecks() {}

    /// @throws InvalidInput with the first thing that is wrong, where, and what to do
    static void check(ClusterState state, Target target) {
        for (Product product : Product.values()) {
            scope(state.cluster(), target, product);
        }
        if (target.covers(Product.IM_AND_PRESENCE)) {
            compatible(target);
        }
        List<NodeState> nodes =
                target.versions().keySet().stream()
                        .sorted()
                        .flatMap(product -> state.nodes(product).stream())
                        .toList();
        List<NodeState> behind = nodes.stream().filter(node -> !isThere(node, target)).toList();
        if (behind.isEmpty()) {
            throw new InvalidInput(Sentence.of("input.already-there", state.cluster().name()));
        }
        behind.forEach(node -> path(node, target));
    }

    private static boolean isThere(NodeState node, Target target) {
        SystemVersion wanted = target.of(node.node().product());
        return runs(node).equals(wanted);
    }

    private static SystemVersion runs(NodeState node) {
        return node.active()
                .last()
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of(
                                                "input.version-not-known", node.node().name())));
    }

    private static void scope(Cluster cluster, Target target, Product product) {
        boolean present = !cluster.nodes(product).isEmpty();
        if (target.covers(product) && cluster.publisher(product).isEmpty()) {
            throw new InvalidInput(
                    Sentence.of("input.no-publisher", cluster.name(), product.title()));
        }
        // Unified CM alone beside an IM and Presence owes restarts (SEQ-5), which are not planned
        // yet.
        if (present && !target.covers(product)) {
            throw new InvalidInput(Sentence.of("input.target-without", product.title()));
        }
    }

    /// CMP-1: both products end on the same first two numbers.
    private static void compatible(Target target) {
        SystemVersion unifiedCm = target.of(Product.UNIFIED_CM);
        SystemVersion presence = target.of(Product.IM_AND_PRESENCE);
        if (!unifiedCm.sameMajorAndMinor(presence)) {
            throw new InvalidInput(Sentence.of("input.cmp-1", unifiedCm, presence));
        }
    }

    private static void path(NodeState node, Target target) {
        SystemVersion wanted = target.of(node.node().product());
        SystemVersion runs = runs(node);
        if (runs.compareTo(wanted) > 0) {
            throw new InvalidInput(
                    Sentence.of("input.not-newer", wanted, node.node().name(), runs));
        }
        UpgradePath path =
                UpgradePath.all().stream()
                        .filter(row -> row.leads(runs, wanted))
                        .findFirst()
                        .orElseThrow(() -> unlisted(runs, wanted));
        drivable(path, node, runs, wanted);
    }

    private static void drivable(
            UpgradePath path, NodeState node, SystemVersion runs, SystemVersion wanted) {
        if (path.kind() == UpgradePath.Kind.REFRESH) {
            throw new InvalidInput(
                    Sentence.of("input.refresh", node.node().name(), runs, wanted, path.source()));
        }
        if (path.needsKey(node.node().product(), runs)) {
            throw new InvalidInput(
                    Sentence.of("input.cop-first", node.node().name(), runs, path.source()));
        }
    }

    private static InvalidInput unlisted(SystemVersion runs, SystemVersion wanted) {
        List<String> nearest =
                UpgradePath.all().stream()
                        .filter(row -> UpgradePath.begins(runs, row.from()))
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
}
