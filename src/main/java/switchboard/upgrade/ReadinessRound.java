package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;
import switchboard.readiness.Checks;
import switchboard.readiness.Snapshot;

/// Asks all nodes of a cluster, a few at a time, what the readiness checks want to know. The
/// sessions are its own: what is read of a running upgrade does not wait for them.
final class ReadinessRound {
    /// The nodes' own tests take a minute of work on each, and virtual nodes share their hosts.
    private static final int AT_ONCE = 4;

    private final int number;
    private final String by;
    private final Instant begun;
    private final List<NodeInterview> interviews;

    ReadinessRound(Cluster cluster, Lines lines, int number, String by, Instant begun) {
        this.number = number;
        this.by = by;
        this.begun = begun;
        this.interviews =
                cluster.nodes().stream()
                        .map(
                                node ->
                                        new NodeInterview(
                                                node, Checks.questions(cluster, node), lines))
                        .toList();
    }

    /// Goes on.
    ///
    /// @param alone nodes that a changing dialogue has to itself
    /// @param changing nodes on which a changing command is not settled
    /// @return what all nodes answered, once they have
    Optional<Snapshot> tick(Instant now, Set<NodeName> alone, Set<NodeName> changing) {
        interviews.stream()
                .filter(it -> !it.isOver())
                .limit(AT_ONCE)
                .forEach(
                        it -> {
                            NodeName node = it.answers().node();
                            it.tick(now, alone.contains(node), changing.contains(node));
                        });
        return interviews.stream().allMatch(NodeInterview::isOver)
                ? Optional.of(
                        new Snapshot(
                                number,
                                begun,
                                now,
                                by,
                                interviews.stream().map(NodeInterview::answers).toList()))
                : Optional.empty();
    }

    /// How far it is.
    ReadinessPicture.Asking asking() {
        int over = (int) interviews.stream().filter(NodeInterview::isOver).count();
        return new ReadinessPicture.Asking(by, begun, over, interviews.size());
    }

    void close() {
        interviews.forEach(NodeInterview::close);
    }
}
