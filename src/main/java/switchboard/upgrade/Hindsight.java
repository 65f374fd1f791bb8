package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Confirmation;
import switchboard.sequence.CopFile;
import switchboard.sequence.Finding;
import switchboard.sequence.Freshness;
import switchboard.sequence.RuleId;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.Terms;
import switchboard.sequence.Window;

/// Asks the rules about an act that has happened, in the situation just before it.
///
/// They are asked twice: once about what is known, and once with everything that is not known taken
/// to have been as a rule would have it. A rule that holds even then is broken by facts; one that
/// holds only the first time cannot be judged.
final class Hindsight {
    private static final Freshness WHENEVER =
            new Freshness(Duration.ofDays(36_500), Duration.ofDays(36_500));
    private static final SystemVersion ANOTHER = new SystemVersion(0, 0, 0, 0, 0);
    private static final ReplicationReading GOOD =
            new ReplicationReading(ReplicationState.GOOD, "", 0, true);

    private final Moment moment;
    private final Set<Confirmation> confirmed;
    private final Map<NodeName, NodeThen> nodes;

    Hindsight(Moment moment, Set<Confirmation> confirmed) {
        this.moment = moment;
        this.confirmed = confirmed;
        this.nodes = moment.nodes();
    }

    /// What the rules say.
    ///
    /// @param broken rules that reality broke, because of facts
    /// @param notJudged rules of which it is not known
    record Judgement(List<Finding.Holds> broken, List<Finding.Holds> notJudged) {}

    Judgement judge(Step step) {
        List<Finding.Holds> broken =
                judged(step, atBest()).stream().filter(it -> isAsked(it, false)).toList();
        Set<RuleId> surely =
                broken.stream().map(Finding.Holds::rule).collect(Collectors.toUnmodifiableSet());
        List<Finding.Holds> notJudged =
                judged(step, asKnown()).stream()
                        .filter(it -> !surely.contains(it.rule()))
                        .filter(it -> isAsked(it, true))
                        .toList();
        return new Judgement(broken.stream().map(PastWords::asFact).toList(), notJudged);
    }

    private static List<Finding.Holds> judged(Step step, Situation situation) {
        // What we have read before we type is no matter of those who type themselves.
        return Rules.judge(step, situation).holds().stream()
                .filter(it -> it.rule() != RuleId.FAI_2)
                .toList();
    }

    /// The guide asks SEQ-4 once a group of subscribers has switched; before that SEQ-9 says all.
    private boolean isAsked(Finding.Holds holds, boolean orUnknown) {
        return holds.rule() != RuleId.SEQ_4
                || switchers().stream()
                        .anyMatch(
                                node ->
                                        then(node)
                                                .active()
                                                .map(target(node)::equals)
                                                .orElse(orUnknown));
    }

    private List<Node> switchers() {
        List<Node> all = moment.terms().target().in(moment.cluster(), Product.UNIFIED_CM);
        List<Node> subscribers = all.stream().filter(it -> !it.isPublisher()).toList();
        return subscribers.isEmpty() ? all : subscribers;
    }

    private Situation asKnown() {
        return situation(nodes, moment.seenAt(), moment.terms(), confirmed);
    }

    private Situation atBest() {
        Map<NodeName, NodeThen> best = new HashMap<>();
        moment.cluster().nodes().forEach(it -> best.put(it.name(), best(it)));
        return situation(best, bestTime(), bestTerms(), EnumSet.allOf(Confirmation.class));
    }

    private Situation situation(
            Map<NodeName, NodeThen> then, Instant at, Terms terms, Set<Confirmation> said) {
        ClusterState state = ClusterState.unknown(moment.cluster());
        for (Observation observation : observations(then)) {
            state = state.with(observation, at);
        }
        return new Situation(at, state, terms, WHENEVER, said, moment.open(then));
    }

    private List<Observation> observations(Map<NodeName, NodeThen> then) {
        List<Observation> seen = new ArrayList<>();
        then.forEach((name, node) -> seen.addAll(observations(name, node)));
        for (Product product : Product.values()) {
            moment.cluster()
                    .publisher(product)
                    .ifPresent(it -> seen.add(table(it.name(), product, then)));
        }
        return seen;
    }

    private static List<Observation> observations(NodeName name, NodeThen node) {
        List<Observation> seen = new ArrayList<>();
        node.atPrompt()
                .map(at -> at ? Reach.AT_PROMPT : Reach.NO_ANSWER)
                .ifPresent(it -> seen.add(new Observation.Reached(name, it, "")));
        node.active().ifPresent(it -> seen.add(new Observation.ActiveVersion(name, it)));
        node.inactive().ifPresent(it -> seen.add(new Observation.InactiveVersion(name, it)));
        node.history().ifPresent(it -> seen.add(new Observation.History(name, it)));
        return seen;
    }

    private Observation table(NodeName publisher, Product product, Map<NodeName, NodeThen> then) {
        Map<NodeName, ReplicationReading> rows = new HashMap<>();
        for (Node node : moment.cluster().nodes(product)) {
            Optional.ofNullable(then.get(node.name()))
                    .flatMap(NodeThen::replication)
                    .ifPresent(row -> rows.put(node.name(), row));
        }
        return new Observation.Replication(publisher, rows);
    }

    private NodeThen best(Node node) {
        NodeThen known = then(node);
        Optional<SystemVersion> wanted = covered(node);
        boolean own = node.name().equals(moment.act().node());
        return new NodeThen(
                known.active().or(() -> own ? wanted.map(_ -> ANOTHER) : wanted),
                known.inactive().or(() -> wanted.map(Optional::of)),
                known.atPrompt().or(() -> Optional.of(true)),
                known.replication().or(() -> Optional.of(GOOD)),
                known.history().or(() -> Optional.of(bestHistory(node))),
                known.open());
    }

    /// All COP files of the plan, and a boot that is late enough for whoever asks for one.
    private List<HistoryEntry> bestHistory(Node node) {
        LocalDateTime at =
                node.product() == Product.UNIFIED_CM ? LocalDateTime.MIN : LocalDateTime.MAX;
        List<HistoryEntry> lines = new ArrayList<>();
        for (CopFile cop : moment.terms().choices().cops()) {
            lines.add(new HistoryEntry(at, "Cisco Option Install", cop.file(), "Success"));
        }
        lines.add(new HistoryEntry(at, NodeThen.BOOT, "", "Start"));
        return lines;
    }

    private Terms bestTerms() {
        Terms terms = moment.terms();
        Instant at = moment.seenAt();
        Window around = new Window(at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(1)));
        return terms.choices().window().isPresent()
                ? terms
                : new Terms(terms.target(), terms.choices().in(around), terms.kinds());
    }

    /// The act was between two looks: inside the window, if either of them was.
    private Instant bestTime() {
        Instant seen = moment.seenAt();
        Optional<Window> window = moment.terms().choices().window();
        boolean inside =
                window.filter(it -> !seen.isBefore(it.begin()) && !seen.isAfter(it.end()))
                        .isPresent();
        return inside ? seen : moment.notSeenAt().filter(_ -> window.isPresent()).orElse(seen);
    }

    private NodeThen then(Node node) {
        return Optional.ofNullable(nodes.get(node.name())).orElseThrow();
    }

    private Optional<SystemVersion> covered(Node node) {
        return moment.terms().target().covers(node.product())
                ? Optional.of(target(node))
                : Optional.empty();
    }

    private SystemVersion target(Node node) {
        return moment.terms().target().of(node.product());
    }
}
