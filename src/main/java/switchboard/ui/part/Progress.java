package switchboard.ui.part;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Target;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// How many nodes have the target release, and how many are known to run it.
///
/// @param installed have it, running or not
/// @param switched run it
/// @param all nodes in scope
public record Progress(long installed, long switched, long all) {

    /// The count over some products of an upgrade; what is not known lately does not count.
    public static Optional<Progress> of(LiveCluster cluster, Instant now, Product... products) {
        return cluster.upgrade()
                .map(Upgrade::plan)
                .map(plan -> count(cluster, plan.target(), now, List.of(products)));
    }

    /// Two lines for the foot of a drawing, none without an upgrade.
    static List<String> inWords(LiveCluster cluster, Instant now) {
        return of(cluster, now, Product.values()).stream()
                .flatMap(
                        it ->
                                Stream.of(
                                        Sentence.of("progress.installed", it.installed(), it.all()),
                                        Sentence.of("progress.switched", it.switched(), it.all())))
                .map(Sentence::text)
                .toList();
    }

    private static Progress count(
            LiveCluster cluster, Target target, Instant now, List<Product> products) {
        Map<Boolean, List<NodeState>> nodes =
                cluster.state().stream()
                        .flatMap(state -> state.nodes().values().stream())
                        .filter(node -> products.contains(node.node().product()))
                        .filter(node -> target.covers(node.node().product()))
                        .collect(
                                Collectors.partitioningBy(
                                        node -> runs(cluster, node, target, now)));
        long switched = nodes.getOrDefault(true, List.of()).size();
        List<NodeState> others = nodes.getOrDefault(false, List.of());
        long installed = others.stream().filter(it -> has(cluster, it, target, now)).count();
        return new Progress(installed + switched, switched, switched + others.size());
    }

    private static boolean runs(LiveCluster cluster, NodeState node, Target target, Instant now) {
        return fresh(cluster, node.active(), now)
                .filter(target.of(node.node().product())::equals)
                .isPresent();
    }

    private static boolean has(LiveCluster cluster, NodeState node, Target target, Instant now) {
        Optional<SystemVersion> wanted = Optional.of(target.of(node.node().product()));
        return fresh(cluster, node.inactive(), now).filter(wanted::equals).isPresent();
    }

    private static <T> Optional<T> fresh(LiveCluster cluster, Known<T> known, Instant now) {
        return known.fresh(now, cluster.pace().freshness().node()).map(Known.Since::value);
    }
}
