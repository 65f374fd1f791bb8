package switchboard.ui.part;

import java.util.Arrays;
import java.util.List;
import switchboard.cluster.ClusterState;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveCluster;

/// What there is to say of a cluster outside of its upgrade.
public final class ClusterWords {
    private ClusterWords() {}

    /// How the cluster is reached, and with which account.
    public static Sentence reached(LiveCluster cluster) {
        return Sentence.of(
                "cluster.reached",
                cluster.registered().address(),
                cluster.registered().port(),
                cluster.account());
    }

    /// How many nodes it has of which product, and what they run.
    public static List<Sentence> nodes(ClusterState state) {
        return Arrays.stream(Product.values())
                .filter(product -> !state.cluster().nodes(product).isEmpty())
                .map(product -> nodes(state, product))
                .toList();
    }

    private static Sentence nodes(ClusterState state, Product product) {
        List<NodeState> nodes = state.nodes(product);
        String number = nodes.size() == 1 ? "cluster.node" : "cluster.nodes";
        long unread = nodes.stream().filter(node -> node.active().last().isEmpty()).count();
        if (unread > 0) {
            return Sentence.of(number + ".unread", nodes.size(), product.title(), unread);
        }
        List<String> releases =
                nodes.stream()
                        .flatMap(node -> node.active().last().stream())
                        .distinct()
                        .sorted()
                        .map(Object::toString)
                        .toList();
        return Sentence.of(number, nodes.size(), product.title(), String.join(", ", releases));
    }
}
