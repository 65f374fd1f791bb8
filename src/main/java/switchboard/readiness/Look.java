package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;

/// What the checks look at.
///
/// @param cluster the nodes that should be there
/// @param snapshot what they answered
/// @param before what they answered before an upgrade, where that is to be compared
/// @param limits what is good enough
public record Look(Cluster cluster, Snapshot snapshot, Optional<Snapshot> before, Limits limits) {

    /// The nodes that a check asks.
    List<Node> asked(Check check) {
        return cluster.nodes().stream()
                .filter(node -> check.asks(node, cluster.nodes(node.product())))
                .toList();
    }

    <T> Learnt<T> learn(
            Node node, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        return snapshot.learn(node.name(), question, reader);
    }

    /// What the publisher of the node's product answered to the same, if that is known.
    <T> Optional<T> ofPublisher(
            Node node, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        return cluster.publisher(node.product()).flatMap(it -> learn(it, question, reader).known());
    }

    /// What the node said before the upgrade, if that is known.
    <T> Optional<T> was(
            Node node, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        return before.flatMap(it -> it.learn(node.name(), question, reader).known());
    }
}
