package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;

/// What was seen of nodes and waits to be judged: with what was known before it, until all other
/// nodes have been read since.
final class Sightings {
    private final Duration patience;
    private final Map<NodeName, Instant> readAt = new HashMap<>();
    private final Map<NodeName, Moment.Earlier> atReading = new HashMap<>();
    private final Map<NodeName, Unjudged> waiting = new HashMap<>();

    /// Acts of one node that were seen together.
    ///
    /// @param lines how long the node's history was
    /// @param earlier what was known when it was last read without the first of them
    /// @param seenAt when the last of them was first seen
    record Unjudged(int lines, Optional<Moment.Earlier> earlier, Instant seenAt) {}

    /// @param patience how long other nodes are waited for
    /// @param found what was known when the product began to watch, or took it up again: that is
    ///     what was known before whatever is read next
    Sightings(Duration patience, Optional<ClusterState> found) {
        this.patience = patience;
        found.ifPresent(state -> state.nodes().keySet().forEach(name -> look(name, state)));
    }

    /// Notes that a node's history has acts that nobody was told of.
    ///
    /// @param first the line of the first of them
    void unjudged(NodeName name, int first, int lines, Instant now) {
        Optional<Moment.Earlier> earlier =
                Optional.ofNullable(atReading.get(name))
                        .filter(it -> length(it.state(), name) < first);
        waiting.merge(
                name,
                new Unjudged(lines, earlier, now),
                (old, next) ->
                        old.lines() == next.lines()
                                ? old
                                : new Unjudged(next.lines(), old.earlier(), now));
    }

    /// Remembers the picture in which a node's history was read last.
    void look(NodeName name, ClusterState state) {
        Optional<Known.Since<List<HistoryEntry>>> seen = state.node(name).history().latest();
        seen.filter(it -> !it.at().equals(readAt.get(name)))
                .ifPresent(
                        it -> {
                            readAt.put(name, it.at());
                            atReading.put(name, new Moment.Earlier(state, it.at()));
                        });
    }

    boolean isWaiting(NodeName name) {
        return waiting.containsKey(name);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What can be judged now; it does not wait any longer.
    Map<NodeName, Unjudged> takeReady(ClusterState state, Instant now) {
        Map<NodeName, Unjudged> ready = new HashMap<>(waiting);
        ready.entrySet().removeIf(it -> !isReady(it.getKey(), it.getValue(), state, now));
        waiting.keySet().removeAll(ready.keySet());
        return ready;
    }

    /// Whether every other node has been read since, or does not answer, or was waited for long
    /// enough.
    private boolean isReady(NodeName name, Unjudged unjudged, ClusterState state, Instant now) {
        return !now.isBefore(unjudged.seenAt().plus(patience))
                || state.nodes().values().stream()
                        .filter(it -> !it.node().name().equals(name))
                        .allMatch(it -> isReadSince(it, unjudged.seenAt()));
    }

    private static boolean isReadSince(NodeState node, Instant seenAt) {
        boolean silent = node.reach().last().filter(Reach.AT_PROMPT::equals).isEmpty();
        return silent
                || node.history().latest().filter(it -> !it.at().isBefore(seenAt)).isPresent();
    }

    private static int length(ClusterState state, NodeName name) {
        return state.node(name).history().last().map(List::size).orElse(0);
    }
}
