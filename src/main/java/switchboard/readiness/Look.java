package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /// What the node said before the upgrade, if that is known.
    <T> Optional<T> was(
            Node node, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        return before.flatMap(it -> it.learn(node.name(), question, reader).known());
    }

    /// Says something of each node that answered; of the others it is not known.
    <T> List<NodeFinding> each(
            Check check,
            ReadingCommand question,
            Function<Transcript, Reading<T>> reader,
            BiFunction<Node, T, Said> says) {
        return asked(check).stream()
                .map(
                        node ->
                                learn(node, question, reader)
                                        .fold(
                                                it ->
                                                        NodeFinding.of(
                                                                node.name(),
                                                                says.apply(node, it.value()),
                                                                it.at()),
                                                it -> NodeFinding.unknown(node.name(), it)))
                .toList();
    }
}
