package switchboard.cluster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An immutable picture of a cluster: all that is known of it, and a revision which grows with
/// facts only. An observation that confirms what was known renews its date and leaves the revision.
///
/// @param cluster the cluster
/// @param revision grows by one with every new fact
/// @param nodes what is known of each node, in the cluster's order
public record ClusterState(Cluster cluster, long revision, Map<NodeName, NodeState> nodes) {
    /// Copies the nodes, keeping their order.
    public ClusterState {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /// A cluster of which only the nodes are known.
    public static ClusterState unknown(Cluster cluster) {
        Map<NodeName, NodeState> nodes = new LinkedHashMap<>();
        cluster.nodes().forEach(node -> nodes.put(node.name(), NodeState.unknown(node)));
        return new ClusterState(cluster, 0, nodes);
    }

    /// What is known of a node.
    ///
    /// @throws InvalidInput if the cluster has no such node
    public NodeState node(NodeName name) {
        return Optional.ofNullable(nodes.get(name))
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of("input.no-such-node", name, cluster.name())));
    }

    /// What is known of the nodes of a product, publisher first.
    public List<NodeState> nodes(Product product) {
        return cluster.nodes(product).stream().map(node -> node(node.name())).toList();
    }

    /// The picture after one more observation. An observation of a node that is not in the cluster
    /// changes nothing.
    public ClusterState with(Observation observation, Instant at) {
        if (!nodes.containsKey(observation.node())) {
            return this;
        }
        Map<NodeName, NodeState> next = new LinkedHashMap<>(nodes);
        next.computeIfPresent(observation.node(), (_, state) -> state.with(observation, at));
        if (observation instanceof Observation.Replication table) {
            readTable(table, at, next);
        }
        boolean news = nodes.entrySet().stream().anyMatch(old -> isNews(old, next));
        return new ClusterState(cluster, news ? revision + 1 : revision, next);
    }

    /// The picture once the nodes' web services are no longer asked: what they said is forgotten.
    public ClusterState withoutWeb() {
        Map<NodeName, NodeState> next = new LinkedHashMap<>();
        nodes.forEach((name, state) -> next.put(name, state.withoutWeb()));
        return new ClusterState(cluster, revision + 1, next);
    }

    /// The time zone in which the first publisher that told it prints its times, Unified CM before
    /// IM and Presence. Nodes of other sites may be in others.
    public Optional<ZoneId> zone() {
        return Stream.of(Product.values())
                .flatMap(product -> nodes(product).stream())
                .filter(state -> state.node().isPublisher())
                .flatMap(state -> state.zone().last().stream())
                .findFirst();
    }

    /// Where a node's other ways of telling disagree with its commands, node by node.
    public List<Difference> differences() {
        return nodes.keySet().stream().flatMap(it -> Difference.of(this, it).stream()).toList();
    }

    private void readTable(
            Observation.Replication table, Instant at, Map<NodeName, NodeState> next) {
        Product product = cluster.node(table.node()).product();
        for (Node node : cluster.nodes(product)) {
            next.computeIfPresent(
                    node.name(),
                    (name, state) ->
                            Optional.ofNullable(table.rows().get(name))
                                    .map(row -> state.withReplication(row, at))
                                    .orElseGet(state::withoutReplication));
        }
    }

    private static boolean isNews(
            Map.Entry<NodeName, NodeState> old, Map<NodeName, NodeState> next) {
        return Optional.ofNullable(next.get(old.getKey()))
                .filter(state -> !Facts.of(state).equals(Facts.of(old.getValue())))
                .isPresent();
    }

    /// A node's facts without their dates.
    private record Facts(List<Optional<?>> values) {
        static Facts of(NodeState state) {
            return new Facts(
                    List.of(
                            state.reach().last(),
                            Optional.of(state.reachDetail()),
                            state.active().last(),
                            state.inactive().last(),
                            state.replication().last(),
                            state.services().last(),
                            state.install().last(),
                            state.upgradeWord().last(),
                            state.installLog().last(),
                            state.history().last(),
                            state.unreadable(),
                            state.zone().last(),
                            Optional.of(state.second().facts())));
        }
    }
}
