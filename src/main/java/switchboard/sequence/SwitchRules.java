package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// When a node may switch version.
final class SwitchRules {
    private SwitchRules() {}

    /// A node switches only while the target release is on its own inactive side and it runs
    /// another.
    static Finding.Dated seq0(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it ->
                    Rules.all(
                            RuleId.SEQ_0,
                            Sentence.of("met.seq-0", Facts.names(it.nodes())),
                            Sentence.of("freed.seq-0"),
                            it.nodes().stream().map(node -> mayToggle(node, now)).toList());
            case Step.Install _, Step.AwaitReplication _, Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_0);
        };
    }

    private static Fact mayToggle(NodeName name, Situation now) {
        NodeState node = now.state().node(name);
        SystemVersion wanted = now.target().of(node.node().product());
        if (now.open().contains(name)) {
            return Fact.no(Sentence.of("fact.command-open", name));
        }
        Known.Since<SystemVersion> active =
                node.active().fresh(now.now(), now.freshness().node()).orElse(null);
        if (active == null) {
            return Fact.no(Sentence.of("fact.active-not-known", name));
        }
        if (active.value().equals(wanted)) {
            return Fact.no(Sentence.of("fact.already-runs", name, wanted));
        }
        return now.installed(name);
    }

    /// The Unified CM publisher has switched before any Unified CM subscriber switches.
    static Finding.Dated seq3(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it
                    when it.product() == UNIFIED_CM && !Facts.isFirst(it, UNIFIED_CM, now) ->
                    Facts.publisher(RuleId.SEQ_3, UNIFIED_CM, now, now::switched, "seq-3");
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_3);
        };
    }

    /// All Unified CM nodes in scope have switched before any IM and Presence node switches.
    static Finding.Dated seq9(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it when it.product() == IM_AND_PRESENCE ->
                    Rules.all(
                            RuleId.SEQ_9,
                            Sentence.of("met.seq-9"),
                            Sentence.of("freed.seq-9"),
                            Facts.each(UNIFIED_CM, now, now::switched));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_9);
        };
    }

    /// The IM and Presence publisher has switched before any of its subscribers switches.
    static Finding.Dated seq10(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    Facts.publisher(RuleId.SEQ_10, IM_AND_PRESENCE, now, now::switched, "seq-10");
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_10);
        };
    }

    /// IM and Presence subscribers switch one at a time, each back at its prompt before the next.
    static Finding.Dated seq11(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    Rules.all(
                            RuleId.SEQ_11,
                            Sentence.of("met.seq-11"),
                            Sentence.of("freed.seq-11"),
                            oneAtATime(it, now));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Rules.silent(RuleId.SEQ_11);
        };
    }

    private static List<Fact> oneAtATime(Step.SwitchVersion step, Situation now) {
        List<Fact> facts = new ArrayList<>();
        if (step.nodes().size() > 1) {
            facts.add(Fact.no(Sentence.of("fact.more-than-one", Facts.names(step.nodes()))));
        }
        now.inScope(IM_AND_PRESENCE).stream()
                .filter(node -> !node.isPublisher() && !step.nodes().contains(node.name()))
                .map(node -> Facts.atRest(node.name(), now))
                .forEach(facts::add);
        return facts;
    }
}
