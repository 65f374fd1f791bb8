package switchboard.upgrade;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.journal.WatchEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Which nodes of a watched upgrade are where its steps lead, by what the nodes say now. What is
/// not known is not done.
final class Arrivals {
    private final Upgrade upgrade;
    private final Situation now;

    Arrivals(Upgrade upgrade, Situation now) {
        this.upgrade = upgrade;
        this.now = now;
    }

    /// The nodes that have got there and were not told of.
    List<WatchEvent.SeenDone> of(PlannedStep planned, Watch watch) {
        return planned.step().nodes().stream()
                .filter(node -> !watch.isDone(planned, node))
                .filter(node -> isThere(planned.step(), node))
                .map(
                        node ->
                                new WatchEvent.SeenDone(
                                        upgrade.plan().cluster(),
                                        planned.number(),
                                        node,
                                        at(planned.step(), node)))
                .toList();
    }

    boolean isDone(PlannedStep planned, Watch watch, Upgrade latest) {
        return switch (planned.step()) {
            case Step.AwaitReplication it -> Rules.judge(it, now).permits();
            case Step.AsksPerson it -> latest.confirmed().contains(it.confirmation());
            case Step.Installs _, Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _ ->
                    planned.step().nodes().stream().allMatch(node -> watch.isDone(planned, node));
        };
    }

    /// A node without any COP file has none to be restarted after.
    private boolean isThere(Step step, NodeName node) {
        boolean ready =
                !(step instanceof Step.RestartAfterCop)
                        || upgrade.plan().steps().stream()
                                .map(PlannedStep::step)
                                .filter(Step.InstallCop.class::isInstance)
                                .map(Step.InstallCop.class::cast)
                                .filter(it -> it.nodes().contains(node))
                                .allMatch(it -> now.hasCop(node, it.cop()));
        return ready && !isLeaving(step, node) && Arrival.isThere(step, node, now);
    }

    /// A node that is about to leave the release is not where a switch leads.
    private boolean isLeaving(Step step, NodeName node) {
        return step instanceof Step.Switches && now.open().contains(node);
    }

    /// When it got there by its own clock, where its history says so.
    private Optional<LocalDateTime> at(Step step, NodeName node) {
        return switch (step) {
            case Step.Install _ -> last(node, it -> isOf(it, "Upgrade", node));
            case Step.InstallCop it ->
                    last(
                            node,
                            line ->
                                    line.operation().equals("Cisco Option Install")
                                            && line.subject().equals(it.cop().file()));
            case Step.Switches _, Step.SwitchBack _, Step.RestartAfterCop _, Step.RestartOwed _ ->
                    last(node, it -> it.operation().equals(NodeThen.BOOT));
            case Step.Waits _ -> Optional.empty();
        };
    }

    private boolean isOf(HistoryEntry line, String operation, NodeName node) {
        var product = now.state().cluster().node(node).product();
        return line.operation().equals(operation)
                && line.subject().equals(now.target().of(product).toString())
                && !line.result().equalsIgnoreCase(NodePast.START);
    }

    private Optional<LocalDateTime> last(NodeName node, Predicate<HistoryEntry> which) {
        return now.state().node(node).history().last().orElse(List.of()).stream()
                .filter(which)
                .map(HistoryEntry::at)
                .reduce((_, later) -> later);
    }
}
