package switchboard.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A cluster: its nodes in the one order in which every screen, plan and report shows them, Unified
/// CM before IM and Presence, each publisher first, then the subscribers by name.
///
/// @param name what people call it
/// @param nodes all nodes, both products
public record Cluster(ClusterName name, List<Node> nodes) {
    private static final Comparator<Node> PLACE =
            Comparator.comparing(Node::product).thenComparing(Node::role).thenComparing(Node::name);

    /// Puts the nodes into their order.
    public Cluster {
        nodes = nodes.stream().sorted(PLACE).toList();
    }

    /// The nodes of a product, publisher first.
    public List<Node> nodes(Product product) {
        return nodes.stream().filter(node -> node.product() == product).toList();
    }

    /// The publisher of a product, if the cluster has the product.
    public Optional<Node> publisher(Product product) {
        return nodes(product).stream().filter(Node::isPublisher).findFirst();
    }

    /// The subscribers of a product, by name.
    public List<Node> subscribers(Product product) {
        return nodes(product).stream().filter(node -> !node.isPublisher()).toList();
    }

    /// The node of that name.
    ///
    /// @throws InvalidInput if the cluster has none
    public Node node(NodeName wanted) {
        return nodes.stream()
                .filter(node -> node.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput(Sentence.of("input.no-such-node", wanted, name)));
    }
}
