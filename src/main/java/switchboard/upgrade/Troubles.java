package switchboard.upgrade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.NodeState;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;

/// What keeps a cluster from being discovered or read: what is wrong, where, and what to do. Pages
/// and programs are told the same.
public final class Troubles {
    private Troubles() {}

    /// How far the discovery is; empty once the nodes are known.
    public static Optional<Sentence> ofDiscovery(LiveCluster cluster) {
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
            case NO_COMMON_ALGORITHM ->
                    Sentence.of("cluster.no-algorithm", address, cluster.discovery().detail());
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
    public static List<Sentence> ofNodes(LiveCluster cluster) {
        List<NodeState> nodes =
                cluster.state().stream().flatMap(it -> it.nodes().values().stream()).toList();
        Stream<Sentence> unreached =
                Stream.of(
                                Reach.NO_ANSWER,
                                Reach.SIGN_IN_REFUSED,
                                Reach.NO_COMMON_ALGORITHM,
                                Reach.PORT_ANSWERS)
                        .flatMap(reach -> unreached(reach, nodes, cluster.account()));
        Stream<Sentence> unreadable =
                nodes.stream()
                        .flatMap(node -> node.unreadable().stream())
                        .map(Troubles::unreadable);
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
            case NO_COMMON_ALGORITHM -> Sentence.of("cluster.no-algorithm", names, detail);
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
        String text = answer.text().strip();
        // Line 0 is the whole answer: the node never came back to its prompt.
        return answer.line() == 0
                ? Sentence.of("cluster.no-end", answer.node(), answer.command(), text)
                : Sentence.of(
                        "cluster.unreadable", answer.node(), answer.command(), answer.line(), text);
    }
}
