package switchboard.sequence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Everything that a rule may look at.
///
/// @param now the time of judging
/// @param state what is known of the cluster
/// @param terms what the upgrade was started on
/// @param freshness how old a fact may be
/// @param confirmed what people have confirmed
/// @param open nodes on which a changing command has been sent and is not settled
/// @param overrides the rules that people have set aside
public record Situation(
        Instant now,
        ClusterState state,
        Terms terms,
        Freshness freshness,
        Set<Confirmation> confirmed,
        Set<NodeName> open,
        List<RuleOverride> overrides) {
    /// Copies the collections.
    public Situation {
        confirmed = Set.copyOf(confirmed);
        open = Set.copyOf(open);
        overrides = List.copyOf(overrides);
    }

    /// One in which every rule counts.
    public Situation(
            Instant now,
            ClusterState state,
            Terms terms,
            Freshness freshness,
            Set<Confirmation> confirmed,
            Set<NodeName> open) {
        this(now, state, terms, freshness, confirmed, open, List.of());
    }

    /// Where the upgrade is to end.
    public Target target() {
        return terms.target();
    }

    /// The same without an unsettled command on one node.
    public Situation without(NodeName node) {
        Set<NodeName> others = new HashSet<>(open);
        others.remove(node);
        return new Situation(now, state, terms, freshness, confirmed, others, overrides);
    }

    /// The nodes of a product that this upgrade covers.
    List<Node> inScope(Product product) {
        return target().in(state.cluster(), product);
    }

    /// The target release is on the node's inactive side, or the node already runs it.
    public boolean isInstalled(NodeName node) {
        return installed(node).so();
    }

    /// The node runs the target release and is at its prompt.
    public boolean isSwitched(NodeName node) {
        return switched(node).so();
    }

    /// Every node of the product reports replication state 2, read after it came back.
    public boolean isGood(Product product) {
        return state.cluster().nodes(product).stream().allMatch(node -> good(node.name()).so());
    }

    /// The target release is on the node's inactive side, or the node already runs it.
    Fact installed(NodeName name) {
        NodeState node = state.node(name);
        SystemVersion wanted = target().of(node.node().product());
        Optional<Known.Since<SystemVersion>> active = node.active().fresh(now, freshness.node());
        if (active.filter(seen -> seen.value().equals(wanted)).isPresent()) {
            return Fact.yes(Sentence.of("fact.runs", name, wanted), active.orElseThrow().at());
        }
        Optional<Known.Since<Optional<SystemVersion>>> inactive =
                node.inactive().fresh(now, freshness.node());
        if (inactive.isEmpty()) {
            return Fact.no(Sentence.of("fact.inactive-not-known", name));
        }
        return inactive.filter(seen -> seen.value().equals(Optional.of(wanted)))
                .map(seen -> Fact.yes(Sentence.of("fact.installed", name, wanted), seen.at()))
                .orElseGet(() -> Fact.no(Sentence.of("fact.not-installed", name, wanted)));
    }

    /// The node runs the target release and is at its prompt.
    Fact switched(NodeName name) {
        NodeState node = state.node(name);
        SystemVersion wanted = target().of(node.node().product());
        Optional<Known.Since<SystemVersion>> active = node.active().fresh(now, freshness.node());
        if (active.isEmpty() || !active.orElseThrow().value().equals(wanted)) {
            return Fact.no(Sentence.of("fact.not-known-to-run", name, wanted));
        }
        return node.reach().is(Reach.AT_PROMPT::equals, now, freshness.node())
                ? Fact.yes(Sentence.of("fact.runs", name, wanted), active.orElseThrow().at())
                : Fact.no(Sentence.of("fact.not-at-prompt", name));
    }

    /// The node reports state 2, in a table that was read after it began to run what it runs.
    Fact good(NodeName name) {
        NodeState node = state.node(name);
        Optional<Known.Since<ReplicationReading>> row =
                node.replication().fresh(now, freshness.replication());
        if (row.isEmpty()) {
            return Fact.no(Sentence.of("fact.replication-not-known", name));
        }
        Known.Since<ReplicationReading> seen = row.orElseThrow();
        if (!seen.value().isGood()) {
            return Fact.no(
                    Sentence.of(
                            "fact.replication",
                            name,
                            seen.value().state().digit(),
                            seen.value().state().word()));
        }
        boolean afterReturn =
                node.active()
                        .latest()
                        .filter(active -> !seen.at().isBefore(active.since()))
                        .isPresent();
        return afterReturn
                ? doubted(node, seen.since())
                        .orElseGet(
                                () ->
                                        Fact.yes(
                                                Sentence.of("fact.replication-good", name),
                                                seen.at()))
                : Fact.no(Sentence.of("fact.replication-before-return", name));
    }

    /// What the node itself says against a table that calls it good: heard later than the table
    /// first did, and not too old. Where the node cannot be asked so, the table stands; of a
    /// product's only node it stands too.
    private Optional<Fact> doubted(NodeState node, Instant goodSince) {
        if (state.cluster().nodes(node.node().product()).size() == 1) {
            return Optional.empty();
        }
        return node.second()
                .notGoodSince(goodSince, now, freshness.replication())
                .map(
                        said ->
                                Fact.no(
                                        Sentence.of(
                                                "fact.replication-doubted",
                                                node.node().name(),
                                                said.value().words())));
    }

    /// What the nodes' system histories prove.
    Evidence evidence() {
        return new Evidence(this);
    }

    /// Whether the node's history says that the COP file was installed.
    public boolean hasCop(NodeName node, CopFile cop) {
        return evidence().hasCop(node, cop.file()).so();
    }

    /// Whether the node has booted since the last COP file was installed on it.
    public boolean isRestartedAfterCops(NodeName node) {
        return evidence().restartedAfterCops(node).so();
    }

    /// Whether the node has booted since all of Unified CM runs the target release (SEQ-5).
    public boolean isRestartedSincePublisher(NodeName node) {
        return evidence().restartedSincePublisher(node).so();
    }
}
