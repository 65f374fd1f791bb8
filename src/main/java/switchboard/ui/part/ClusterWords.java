package switchboard.ui.part;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.NodeState;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
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
        Cluster cluster = state.cluster();
        List<String> releases =
                state.nodes(product).stream()
                        .map(node -> node.active().last().map(Object::toString))
                        .map(known -> known.orElse(Words.say("cluster.release-not-known")))
                        .distinct()
                        .sorted()
                        .toList();
        int number = cluster.nodes(product).size();
        return Sentence.of(
                number == 1 ? "cluster.node" : "cluster.nodes",
                number,
                product.title(),
                String.join(", ", releases));
    }

    /// How far the discovery is; empty once the nodes are known.
    public static Optional<Sentence> discovery(LiveCluster cluster) {
        if (cluster.state().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                cluster.discovery()
                        .trouble()
                        .or(() -> cluster.discovery().reach().map(reach -> seed(cluster, reach)))
                        .orElseGet(
                                () ->
                                        Sentence.of(
                                                "cluster.discovery.begin",
                                                cluster.registered().address())));
    }

    /// Whether a discovery waits for a person or for the node to be mended.
    public static boolean isHeld(LiveCluster cluster) {
        return cluster.state().isEmpty()
                && (cluster.discovery().trouble().isPresent()
                        || cluster.discovery()
                                .reach()
                                .filter(reach -> reach != Reach.AT_PROMPT)
                                .isPresent());
    }

    private static Sentence seed(LiveCluster cluster, Reach reach) {
        String address = cluster.registered().address();
        int port = cluster.registered().port();
        return switch (reach) {
            case NO_ANSWER ->
                    Sentence.of(
                            "cluster.discovery.no-answer",
                            address,
                            port,
                            Durations.of(cluster.pace().reconnectAfter()));
            case PORT_ANSWERS -> portAnswers(address, cluster.discovery().detail());
            case SIGN_IN_REFUSED ->
                    Sentence.of("cluster.discovery.sign-in-refused", address, cluster.account());
            case HOST_KEY_NOT_PINNED -> Sentence.of("cluster.discovery.key-new", address);
            case HOST_KEY_CHANGED -> Sentence.of("cluster.discovery.key-changed", address);
            case AT_PROMPT -> Sentence.of("cluster.discovery.at-prompt", address);
        };
    }

    private static Sentence portAnswers(String node, String detail) {
        return detail.isBlank()
                ? Sentence.of("cluster.port-answers", node)
                : Sentence.of("cluster.port-answers-because", node, detail);
    }

    /// What keeps nodes from being read, one sentence for each node and reason.
    public static List<Sentence> troubles(LiveCluster cluster) {
        return cluster.state().stream()
                .flatMap(state -> state.nodes().values().stream())
                .flatMap(node -> troubles(node, cluster.account()))
                .toList();
    }

    private static Stream<Sentence> troubles(NodeState node, String account) {
        return Stream.concat(
                node.reach().last().flatMap(reach -> unreached(node, reach, account)).stream(),
                node.unreadable().map(ClusterWords::unreadable).stream());
    }

    private static Optional<Sentence> unreached(NodeState node, Reach reach, String account) {
        String name = node.node().name().value();
        return switch (reach) {
            case NO_ANSWER ->
                    Optional.of(Sentence.of("cluster.no-answer", name, node.node().address()));
            case PORT_ANSWERS -> Optional.of(portAnswers(name, node.reachDetail()));
            case SIGN_IN_REFUSED ->
                    Optional.of(Sentence.of("cluster.sign-in-refused", name, account));
            // They are shown with their fingerprints.
            case HOST_KEY_NOT_PINNED, HOST_KEY_CHANGED, AT_PROMPT -> Optional.empty();
        };
    }

    private static Sentence unreadable(Observation.Unreadable answer) {
        return Sentence.of(
                "cluster.unreadable",
                answer.node(),
                answer.command(),
                answer.line(),
                answer.text().strip());
    }
}
