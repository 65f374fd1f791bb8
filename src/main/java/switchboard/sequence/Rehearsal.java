package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;

/// A cluster on paper: it begins as the real one was last seen, and every step does to it what it
/// would do, as observations. All nodes answer, every command succeeds, and the configuration is
/// frozen; nothing else is taken for granted.
final class Rehearsal {
    /// What was last seen counts, for nobody reads a cluster on paper again.
    private static final Freshness LAST_SEEN =
            new Freshness(Duration.ofDays(36_500), Duration.ofDays(36_500));

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Terms terms;
    private final Set<Confirmation> confirmed = EnumSet.of(Confirmation.FREEZE);
    private ClusterState state;
    private Instant now;
    private LocalDateTime nodesClock;

    /// @param begin when the first line begins
    Rehearsal(ClusterState seen, Terms terms, Instant begin) {
        this.terms = terms;
        this.state = seen;
        this.now = begin;
        this.nodesClock = latest(seen, begin);
        seen.cluster()
                .nodes()
                .forEach(node -> see(new Observation.Reached(node.name(), Reach.AT_PROMPT, "")));
    }

    /// Nodes tell their own time, which is taken to go on from their latest entry.
    private static LocalDateTime latest(ClusterState seen, Instant begin) {
        LocalDateTime utc = LocalDateTime.ofInstant(begin, ZoneOffset.UTC);
        return seen.nodes().values().stream()
                .flatMap(node -> node.history().last().stream())
                .flatMap(List::stream)
                .map(HistoryEntry::at)
                .filter(utc::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(utc);
    }

    Instant now() {
        return now;
    }

    /// The situation of the moment, for the terms of the plan.
    Situation situation() {
        return situation(terms);
    }

    /// The situation in which the step is judged: one that leads back has an older target.
    Situation situation(Step step) {
        return step instanceof Step.SwitchBack && !terms.kinds().isEmpty()
                ? situation(new Terms(older(), terms.choices(), Map.of()))
                : situation();
    }

    private Situation situation(Terms judgedBy) {
        return new Situation(now, state, judgedBy, LAST_SEEN, confirmed, Set.of());
    }

    /// Lets time pass until something that takes so long has ended.
    void pass(Duration usual) {
        Duration step = usual.plus(BETWEEN);
        now = now.plus(step);
        nodesClock = nodesClock.plus(step);
    }

    /// Does what the step does.
    void apply(Step step) {
        switch (step) {
            case Step.Install it -> it.nodes().forEach(this::install);
            case Step.InstallAndSwitch it -> {
                List<NodeName> behind = it.nodes().stream().filter(this::isBehind).toList();
                behind.forEach(this::install);
                behind.forEach(this::toggle);
            }
            case Step.SwitchVersion it -> it.nodes().forEach(this::toggle);
            case Step.SwitchBack it -> it.nodes().forEach(this::toggle);
            case Step.InstallCop it ->
                    it.nodes()
                            .forEach(
                                    node ->
                                            write(
                                                    node,
                                                    "Cisco Option Install",
                                                    it.cop().file(),
                                                    "Success"));
            case Step.RestartAfterCop it -> it.nodes().forEach(this::boot);
            case Step.RestartOwed it -> it.nodes().forEach(this::boot);
            case Step.AwaitReplication it -> replicate(it.product());
            case Step.AsksPerson it -> confirmed.add(it.confirmation());
        }
    }

    private boolean isBehind(NodeName node) {
        return !runs(node).equals(Optional.of(terms.target().of(product(node))));
    }

    private void install(NodeName node) {
        if (isBehind(node)) {
            see(
                    new Observation.InactiveVersion(
                            node, Optional.of(terms.target().of(product(node)))));
        }
    }

    /// `utils system switch-version` toggles, whatever is on the other side; where nothing is, the
    /// node refuses.
    private void toggle(NodeName node) {
        Optional<SystemVersion> other = state.node(node).inactive().last().flatMap(it -> it);
        if (other.isEmpty()) {
            return;
        }
        Optional<SystemVersion> active = runs(node);
        see(new Observation.ActiveVersion(node, other.orElseThrow()));
        see(new Observation.InactiveVersion(node, active));
        boot(node);
        table(product(node), Map.of());
    }

    private void boot(NodeName node) {
        write(node, "Boot", runs(node).map(SystemVersion::toString).orElse(""), "Start");
    }

    private void write(NodeName node, String operation, String subject, String result) {
        List<HistoryEntry> lines =
                new ArrayList<>(state.node(node).history().last().orElse(List.of()));
        lines.add(new HistoryEntry(nodesClock, operation, subject, result));
        see(new Observation.History(node, lines));
    }

    private void replicate(Product product) {
        table(
                product,
                state.cluster().nodes(product).stream()
                        .collect(
                                Collectors.toMap(
                                        Node::name,
                                        _ ->
                                                new ReplicationReading(
                                                        ReplicationState.GOOD, "", 0, true))));
    }

    private void table(Product product, Map<NodeName, ReplicationReading> rows) {
        state.cluster()
                .publisher(product)
                .ifPresent(it -> see(new Observation.Replication(it.name(), rows)));
    }

    private void see(Observation observation) {
        state = state.with(observation, now);
    }

    private Optional<SystemVersion> runs(NodeName node) {
        return state.node(node).active().last();
    }

    private Product product(NodeName node) {
        return state.node(node).node().product();
    }

    /// The older release of the two on each publisher.
    private Target older() {
        return new Target(
                state.cluster().nodes().stream()
                        .filter(Node::isPublisher)
                        .map(node -> state.node(node.name()))
                        .filter(node -> node.active().last().isPresent())
                        .collect(
                                Collectors.toMap(
                                        node -> node.node().product(), Rehearsal::olderSide)));
    }

    private static SystemVersion olderSide(NodeState node) {
        SystemVersion active = node.active().last().orElseThrow();
        return node.inactive()
                .last()
                .flatMap(it -> it)
                .filter(other -> other.compareTo(active) < 0)
                .orElse(active);
    }
}
