package switchboard.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.journal.WatchEvent.Deed;

/// A line of a node's system history by which something begins on the node, or ends without its
/// result.
///
/// @param node the node
/// @param line the number of the line, from 1
/// @param deed what begins or ends
/// @param begins whether it begins; else it ended without its result
/// @param entry the line
/// @param before what the node was before it
record HistoryAct(
        NodeName node, int line, Deed deed, boolean begins, HistoryEntry entry, NodePast before) {

    /// All acts of a history, in order.
    ///
    /// @param refresh whether the node's install restarts it several times
    static List<HistoryAct> of(NodeName node, List<HistoryEntry> history, boolean refresh) {
        List<HistoryAct> acts = new ArrayList<>();
        NodePast before = NodePast.after(List.of(), refresh);
        for (int at = 0; at < history.size(); at++) {
            HistoryEntry entry = history.get(at);
            int line = at + 1;
            NodePast past = before;
            deed(entry, past, refresh)
                    .ifPresent(
                            deed ->
                                    acts.add(
                                            new HistoryAct(
                                                    node, line, deed, begins(entry), entry, past)));
            before = before.after(entry, refresh);
        }
        return acts;
    }

    /// The number of lines that are over: those before the one by which began what goes on at the
    /// end. Whoever begins to watch then is told of what goes on.
    static int linesOver(NodeName node, List<HistoryEntry> history, boolean refresh) {
        boolean busy = NodePast.after(history, refresh).isBusy();
        return of(node, history, refresh).stream()
                .filter(it -> busy && it.begins())
                .reduce((_, later) -> later)
                .map(it -> it.line() - 1)
                .orElse(history.size());
    }

    private static boolean begins(HistoryEntry entry) {
        return result(entry).equals(NodePast.START);
    }

    private static String result(HistoryEntry entry) {
        return entry.result().toLowerCase(Locale.ROOT);
    }

    private static Optional<Deed> deed(HistoryEntry entry, NodePast before, boolean refresh) {
        boolean counts = begins(entry) || !result(entry).equals("success");
        return switch (entry.operation()) {
            case "Upgrade" -> Optional.of(Deed.INSTALL).filter(_ -> counts);
            case "Cisco Option Install" -> Optional.of(Deed.COP).filter(_ -> counts);
            // A refresh upgrade that stays on its side notes a switch as aborted, and means no
            // harm.
            case "Switch Version" ->
                    Optional.of(Deed.SWITCH)
                            .filter(_ -> counts)
                            .filter(_ -> begins(entry) || before.busy() == NodePast.Busy.SWITCHING);
            case "Restart", "Shutdown" ->
                    Optional.of(Deed.RESTART)
                            .filter(_ -> begins(entry) && !isExpected(before, refresh));
            // A boot that no restart went before, as after a loss of power.
            case "Boot" ->
                    Optional.of(Deed.RESTART)
                            .filter(_ -> before.active().isPresent() && !before.away())
                            .filter(_ -> !isExpected(before, refresh));
            default -> Optional.empty();
        };
    }

    /// A switch ends in a restart, and a refresh upgrade restarts the node as often as it needs.
    private static boolean isExpected(NodePast before, boolean refresh) {
        return before.restartDue()
                || before.busy() == NodePast.Busy.SWITCHING
                || refresh && before.busy() == NodePast.Busy.INSTALLING;
    }
}
