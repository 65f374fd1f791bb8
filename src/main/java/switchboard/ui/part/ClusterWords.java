package switchboard.ui.part;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            case NO_ANSWER -> Sentence.of("cluster.discovery.no-answer", address, port);
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

    /// What keeps nodes from being read: nodes that are kept by the same share a sentence.
    public static List<Sentence> troubles(LiveCluster cluster) {
        List<NodeState> nodes =
                cluster.state().stream().flatMap(it -> it.nodes().values().stream()).toList();
        Stream<Sentence> unreached =
                Stream.of(Reach.NO_ANSWER, Reach.SIGN_IN_REFUSED, Reach.PORT_ANSWERS)
                        .flatMap(reach -> unreached(reach, nodes, cluster.account()));
        Stream<Sentence> unreadable =
                nodes.stream()
                        .flatMap(node -> node.unreadable().stream())
                        .map(ClusterWords::unreadable);
        return Stream.concat(unreached, unreadable).toList();
    }

    private static Stream<Sentence> unreached(Reach reach, List<NodeState> nodes, String account) {
        Map<String, List<NodeState>> byDetail =
                nodes.stream()
                        .filter(node -> node.reach().last().equals(Optional.of(reach)))
                        .collect(
                                Collectors.groupingBy(
                                        NodeState::reachDetail,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDetail.entrySet().stream()
                .map(same -> unreached(reach, names(same.getValue()), same.getKey(), account));
    }

    private static Sentence unreached(Reach reach, String names, String detail, String account) {
        return switch (reach) {
            case NO_ANSWER -> Sentence.of("cluster.no-answer", names);
            case SIGN_IN_REFUSED -> Sentence.of("cluster.sign-in-refused", names, account);
            case PORT_ANSWERS -> portAnswers(names, detail);
            // Keys are shown with their fingerprints, and a prompt is no trouble.
            case HOST_KEY_NOT_PINNED, HOST_KEY_CHANGED, AT_PROMPT ->
                    throw new IllegalArgumentException(reach.name());
        };
    }

    private static String names(List<NodeState> nodes) {
        return nodes.stream()
                .map(node -> node.node().name().value())
                .collect(Collectors.joining(", "));
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
