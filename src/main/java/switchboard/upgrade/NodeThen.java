package switchboard.upgrade;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.SystemVersion;

/// What one node was at a moment that is over, as far as that is known.
///
/// @param active the release that it ran
/// @param inactive the release on its other side
/// @param atPrompt whether it was back at its prompt
/// @param replication its row of the replication table
/// @param history the lines of its system history until then
/// @param open whether something was going on on it
record NodeThen(
        Optional<SystemVersion> active,
        Optional<Optional<SystemVersion>> inactive,
        Optional<Boolean> atPrompt,
        Optional<ReplicationReading> replication,
        Optional<List<HistoryEntry>> history,
        boolean open) {

    static final String BOOT = "Boot";

    /// A node of which nothing is known for that moment but its replication.
    static NodeThen unknown(Optional<ReplicationReading> replication) {
        return new NodeThen(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                replication,
                Optional.empty(),
                false);
    }

    /// What another node was just before an act.
    ///
    /// Its history tells releases and what went on: all of it where it was read since the act was
    /// seen, and its end where it went away at that and does not answer. Whether it was back at its
    /// prompt after its last boot is known where that boot had been read before the act: nothing is
    /// read of a node that is not at its prompt.
    ///
    /// @param until the lines from then on are left out
    static NodeThen of(
            NodeState node,
            Optional<NodeState> earlier,
            boolean complete,
            LocalDateTime until,
            boolean inclusive,
            boolean refresh,
            Optional<ReplicationReading> replication) {
        List<HistoryEntry> lines =
                node.history().last().orElse(List.of()).stream()
                        .filter(it -> it.at().isBefore(until) || inclusive && it.at().equals(until))
                        .toList();
        NodePast past = NodePast.after(lines, refresh);
        boolean leaving = past.away() || past.busy() == NodePast.Busy.SWITCHING;
        boolean silent = node.reach().last().filter(Reach.AT_PROMPT::equals).isEmpty();
        if (!complete && !(leaving && silent)) {
            return unknown(replication);
        }
        boolean bootWasRead =
                earlier.flatMap(it -> it.history().last())
                        .filter(it -> boots(it) >= boots(lines))
                        .isPresent();
        boolean away = past.away() || !complete;
        return new NodeThen(
                past.active().or(() -> steady(node.active(), earlier.map(NodeState::active))),
                past.inactive().or(() -> steady(node.inactive(), earlier.map(NodeState::inactive))),
                away ? Optional.of(false) : Optional.of(true).filter(_ -> bootWasRead),
                replication,
                Optional.of(lines),
                past.isBusy());
    }

    /// What was read before and is still so.
    private static <T> Optional<T> steady(Known<T> later, Optional<Known<T>> earlier) {
        return later.last().filter(it -> earlier.flatMap(Known::last).equals(Optional.of(it)));
    }

    private static long boots(List<HistoryEntry> lines) {
        return lines.stream().filter(it -> it.operation().equals(BOOT)).count();
    }
}
