package switchboard.upgrade;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.ReplicationReading;
import switchboard.journal.Pace;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Terms;

/// What the cluster was just before an act that was seen afterwards.
///
/// @param act the act
/// @param earlier what was known when the node's history was last read without the act
/// @param later what is known now
/// @param seenAt when the act was first seen
final class Moment {
    private final HistoryAct act;
    private final Optional<Earlier> earlier;
    private final ClusterState later;
    private final Instant seenAt;
    private final Instant now;
    private final Terms terms;
    private final Pace pace;

    /// What was known at a time.
    record Earlier(ClusterState state, Instant at) {}

    Moment(
            HistoryAct act,
            Optional<Earlier> earlier,
            ClusterState later,
            Instant seenAt,
            Instant now,
            Terms terms,
            Pace pace) {
        this.act = act;
        this.earlier = earlier;
        this.later = later;
        this.seenAt = seenAt;
        this.now = now;
        this.terms = terms;
        this.pace = pace;
    }

    HistoryAct act() {
        return act;
    }

    Terms terms() {
        return terms;
    }

    Cluster cluster() {
        return later.cluster();
    }

    Instant seenAt() {
        return seenAt;
    }

    /// When nothing of the act was to be seen yet.
    Optional<Instant> notSeenAt() {
        return earlier.map(Earlier::at);
    }

    /// What every node was.
    Map<NodeName, NodeThen> nodes() {
        Map<NodeName, NodeThen> nodes = new LinkedHashMap<>();
        for (Node node : cluster().nodes()) {
            nodes.put(node.name(), node.name().equals(act.node()) ? own(node) : other(node));
        }
        return nodes;
    }

    /// Nodes on which something went on, and the act's own unless it was only away: a refresh
    /// upgrade switches while it is.
    Set<NodeName> open(Map<NodeName, NodeThen> nodes) {
        Set<NodeName> open = new HashSet<>();
        nodes.forEach(
                (name, node) -> {
                    if (node.open()) {
                        open.add(name);
                    }
                });
        return open;
    }

    /// The act's own node tells by the lines before it; a switch names both sides itself.
    private NodeThen own(Node node) {
        NodePast before = act.before();
        boolean switches = act.deed() == WatchEvent.Deed.SWITCH;
        return new NodeThen(
                switches ? NodePast.from(act.entry()) : before.active(),
                switches ? NodePast.to(act.entry()).map(Optional::of) : before.inactive(),
                Optional.of(true),
                row(node.name()),
                Optional.of(
                        later.node(node.name()).history().last().orElse(List.of()).stream()
                                .limit(act.line() - 1L)
                                .toList()),
                before.busy() != NodePast.Busy.NOTHING);
    }

    private NodeThen other(Node node) {
        NodeState state = later.node(node.name());
        boolean complete =
                state.history().latest().filter(it -> !it.at().isBefore(seenAt)).isPresent();
        List<Node> order = cluster().nodes();
        // Histories tell seconds. Of two acts in the same second one has to be the first.
        boolean first = order.indexOf(node) < order.indexOf(cluster().node(act.node()));
        LocalDateTime until = act.entry().at();
        return NodeThen.of(
                state,
                earlier.map(it -> it.state().node(node.name())),
                complete,
                until,
                first,
                terms.isRefresh(node.product()),
                row(node.name()));
    }

    /// Good if it was good at the last look before; not good if it was neither then nor since.
    private Optional<ReplicationReading> row(NodeName name) {
        Optional<ReplicationReading> before =
                earlier.flatMap(it -> row(it.state().node(name), it.at()));
        if (before.filter(ReplicationReading::isGood).isPresent()) {
            return before;
        }
        Optional<ReplicationReading> since = row(later.node(name), now);
        return before.filter(_ -> since.filter(it -> !it.isGood()).isPresent());
    }

    /// The row, unless it is too old, or is good and from before the node came back.
    private Optional<ReplicationReading> row(NodeState node, Instant at) {
        Optional<Instant> back = node.active().latest().map(Known.Since::since);
        return node.replication()
                .fresh(at, pace.freshness().replication())
                .filter(
                        seen ->
                                !seen.value().isGood()
                                        || back.filter(it -> !seen.at().isBefore(it)).isPresent())
                .map(Known.Since::value);
    }
}
