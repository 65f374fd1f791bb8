package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;

/// What was seen of an upgrade that others drive, as the journal tells it.
///
/// @param lines how far each node's system history has been told, by the number of its last line
/// @param seen everything that was told, oldest first
public record Watch(Map<NodeName, Integer> lines, List<Seen> seen) {
    /// Copies the collections.
    public Watch {
        lines = Map.copyOf(lines);
        seen = List.copyOf(seen);
    }

    /// Something that was told.
    ///
    /// @param event what
    /// @param at when
    public record Seen(WatchEvent event, Instant at) {}

    static Watch of(WatchEvent.WatchStarted started) {
        return new Watch(started.lines(), List.of());
    }

    /// The rules that reality broke, oldest first.
    public List<WatchEvent.RuleBroken> broken() {
        return events(WatchEvent.RuleBroken.class).toList();
    }

    /// The rules of which it is not known whether they were kept, oldest first.
    public List<WatchEvent.RuleNotJudged> notJudged() {
        return events(WatchEvent.RuleNotJudged.class).toList();
    }

    /// What happened and is in no step of the plan, oldest first.
    public List<WatchEvent.Unplanned> unplanned() {
        return events(WatchEvent.Unplanned.class).toList();
    }

    /// What began last on a node, if it has neither arrived nor failed since.
    public Optional<Seen> goesOn(NodeName node) {
        return seen.stream()
                .filter(it -> isAbout(it.event(), node))
                .reduce((_, later) -> later)
                .filter(it -> isOnItsWay(it.event()));
    }

    /// What failed last on a node, if nothing was begun there since.
    public Optional<WatchEvent.SeenFailed> failed(NodeName node) {
        return seen.stream()
                .map(Seen::event)
                .filter(it -> isAbout(it, node))
                .reduce((_, later) -> later)
                .filter(WatchEvent.SeenFailed.class::isInstance)
                .map(WatchEvent.SeenFailed.class::cast);
    }

    /// What leads nowhere in the plan is not waited for.
    private static boolean isOnItsWay(WatchEvent event) {
        return event instanceof WatchEvent.SeenBegun it
                && it.step().isPresent()
                && !it.leavesTarget();
    }

    /// Whether a node was seen to switch or restart.
    public boolean wasAway(NodeName node) {
        return events(WatchEvent.SeenBegun.class)
                .filter(it -> it.node().equals(node))
                .anyMatch(
                        it ->
                                it.deed() == WatchEvent.Deed.SWITCH
                                        || it.deed() == WatchEvent.Deed.RESTART);
    }

    /// Whether a node was seen where a step leads, and has not left since.
    boolean isDone(PlannedStep step, NodeName node) {
        boolean switches = step.step() instanceof Step.Switches;
        Optional<Seen> last =
                seen.stream()
                        .filter(
                                it ->
                                        arrives(it.event(), step.number(), node)
                                                || switches && leaves(it.event(), node))
                        .reduce((_, later) -> later);
        return last.filter(it -> it.event() instanceof WatchEvent.SeenDone).isPresent();
    }

    /// Whether exactly this was told.
    boolean isTold(WatchEvent event) {
        return seen.stream().anyMatch(it -> it.event().equals(event));
    }

    Watch with(WatchEvent event, Instant at) {
        List<Seen> more = new ArrayList<>(seen);
        more.add(new Seen(event, at));
        Map<NodeName, Integer> further = new HashMap<>(lines);
        switch (event) {
            case WatchEvent.HistoryFrom it -> further.put(it.node(), it.lines());
            case WatchEvent.SeenBegun it -> further.put(it.node(), it.line());
            case WatchEvent.SeenFailed it -> further.put(it.node(), it.line());
            case WatchEvent.WatchStarted _,
                    WatchEvent.SeenDone _,
                    WatchEvent.RuleBroken _,
                    WatchEvent.RuleNotJudged _,
                    WatchEvent.Unplanned _ -> {}
        }
        return new Watch(further, more);
    }

    /// The steps that are no longer done since a node left the target release: its switch, and what
    /// was waited for after it.
    static Set<Integer> undoneBy(WatchEvent event, Plan plan) {
        Set<Integer> undone = new HashSet<>();
        if (event instanceof WatchEvent.SeenBegun begun && begun.leavesTarget()) {
            plan.steps().stream()
                    .filter(it -> isUndone(it.step(), begun.node()))
                    .map(PlannedStep::number)
                    .forEach(undone::add);
            Set<Product> products = new HashSet<>();
            plan.steps().stream()
                    .filter(it -> undone.contains(it.number()))
                    .forEach(it -> products.add(it.step().product()));
            plan.steps().stream()
                    .filter(it -> it.step() instanceof Step.AwaitReplication)
                    .filter(it -> products.contains(it.step().product()))
                    .forEach(it -> undone.add(it.number()));
        }
        return undone;
    }

    private static boolean isUndone(Step step, NodeName node) {
        return step instanceof Step.Switches && step.nodes().contains(node);
    }

    private static boolean arrives(WatchEvent event, int step, NodeName node) {
        return event instanceof WatchEvent.SeenDone it
                && it.step() == step
                && it.node().equals(node);
    }

    private static boolean leaves(WatchEvent event, NodeName node) {
        return event instanceof WatchEvent.SeenBegun it
                && it.leavesTarget()
                && it.node().equals(node);
    }

    private static boolean isAbout(WatchEvent event, NodeName node) {
        return switch (event) {
            case WatchEvent.SeenBegun it -> it.node().equals(node);
            case WatchEvent.SeenFailed it -> it.node().equals(node);
            case WatchEvent.SeenDone it -> it.node().equals(node);
            case WatchEvent.WatchStarted _,
                    WatchEvent.HistoryFrom _,
                    WatchEvent.RuleBroken _,
                    WatchEvent.RuleNotJudged _,
                    WatchEvent.Unplanned _ ->
                    false;
        };
    }

    private <E extends WatchEvent> Stream<E> events(Class<E> kind) {
        return seen.stream().map(Seen::event).filter(kind::isInstance).map(kind::cast);
    }
}
