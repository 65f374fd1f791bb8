package switchboard.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.ClusterState;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Why nodes are upgraded by a standard or by a refresh upgrade: the supported path that leads from
/// what they run to the target, and who says so (rule TYP-1).
///
/// @param product of the nodes
/// @param from what they run
/// @param to where they are to end
/// @param kind standard or refresh
/// @param path the row of the table, as releases
/// @param source where the row is from
/// @param nodes how many
public record Grounds(
        Product product,
        SystemVersion from,
        SystemVersion to,
        UpgradeKind kind,
        String path,
        String source,
        int nodes) {

    /// The grounds for every release that nodes in scope run and that is not the target; none where
    /// what a node runs is not known, and none for the way back.
    public static List<Grounds> of(Optional<ClusterState> known, Plan plan) {
        return known.filter(_ -> !plan.isWayBack()).stream()
                .flatMap(
                        state ->
                                plan.target().versions().keySet().stream()
                                        .sorted()
                                        .flatMap(product -> of(state, plan.target(), product)))
                .toList();
    }

    /// The same in words.
    public Sentence words() {
        return Sentence.of("plan.grounds", product.title(), from, to, kind.title(), path, source);
    }

    private static Stream<Grounds> of(ClusterState state, Target target, Product product) {
        Map<SystemVersion, Integer> running = new LinkedHashMap<>();
        target.in(state.cluster(), product).stream()
                .map(node -> state.node(node.name()))
                .map(NodeState::active)
                .flatMap(active -> active.last().stream())
                .forEach(it -> running.merge(it, 1, Integer::sum));
        SystemVersion to = target.of(product);
        List<Grounds> grounds = new ArrayList<>();
        running.forEach(
                (from, nodes) ->
                        ReleaseTables.used()
                                .path(from, to)
                                .ifPresent(it -> grounds.add(of(product, from, to, it, nodes))));
        return grounds.stream();
    }

    private static Grounds of(
            Product product, SystemVersion from, SystemVersion to, UpgradePath path, int nodes) {
        return new Grounds(
                product,
                from,
                to,
                path.kind(),
                path.from() + " → " + path.to(),
                path.source(),
                nodes);
    }
}
