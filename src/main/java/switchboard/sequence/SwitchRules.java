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
            case Step.InstallAndSwitch it ->
                    Rules.all(
                            RuleId.SEQ_0,
                            Sentence.of("met.seq-0-automatic", Facts.names(it.nodes())),
                            Sentence.of("freed.seq-0"),
                            it.nodes().stream().map(node -> runsAnother(node, now)).toList());
            case Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_0);
        };
    }

    private static Fact mayToggle(NodeName name, Situation now) {
        Fact another = runsAnother(name, now);
        return another.so() ? now.installed(name) : another;
    }

    private static Fact runsAnother(NodeName name, Situation now) {
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
        return active.value().equals(wanted)
                ? Fact.no(Sentence.of("fact.already-runs", name, wanted))
                : Fact.yes(Sentence.of("fact.runs", name, active.value()), active.at());
    }

    /// The guide's lists install on all nodes of a product, and of IM and Presence alone on both,
    /// before the publisher switches in a standard upgrade.
    static Finding.Dated list(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchVersion it
                    when !now.terms().isRefresh(it.product())
                            && !now.terms().choices().automatic() ->
                    Rules.all(
                            RuleId.LIST,
                            Sentence.of("met.list"),
                            Sentence.of("freed.list"),
                            allInstalled(it, now));
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.LIST);
        };
    }

    private static List<Fact> allInstalled(Step.SwitchVersion step, Situation now) {
        List<Fact> facts = new ArrayList<>(Facts.each(step.product(), now, now::installed));
        if (now.target().isPresenceOnly()
                && step.product() == UNIFIED_CM
                && !now.terms().isRefresh(IM_AND_PRESENCE)) {
            facts.addAll(Facts.each(IM_AND_PRESENCE, now, now::installed));
        }
        return facts;
    }

    /// The Unified CM publisher has switched before any Unified CM subscriber switches.
    static Finding.Dated seq3(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it
                    when it.product() == UNIFIED_CM && !Facts.isFirst(it, UNIFIED_CM, now) ->
                    Facts.publisher(RuleId.SEQ_3, UNIFIED_CM, now, now::switched, "seq-3");
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_3);
        };
    }

    /// All Unified CM nodes in scope have switched before any IM and Presence node switches.
    static Finding.Dated seq9(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it when it.product() == IM_AND_PRESENCE ->
                    Rules.all(
                            RuleId.SEQ_9,
                            Sentence.of("met.seq-9"),
                            Sentence.of("freed.seq-9"),
                            Facts.each(UNIFIED_CM, now, now::switched));
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_9);
        };
    }

    /// The IM and Presence publisher has switched before any of its subscribers switches.
    static Finding.Dated seq10(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    Facts.publisher(RuleId.SEQ_10, IM_AND_PRESENCE, now, now::switched, "seq-10");
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_10);
        };
    }

    /// IM and Presence subscribers switch one at a time, each back at its prompt before the next;
    /// so they do when they switch back.
    static Finding.Dated seq11(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    oneAtATime(RuleId.SEQ_11, it, now);
            case Step.SwitchBack it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    oneAtATime(RuleId.SEQ_11, it, now);
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_11);
        };
    }

    /// Unified CM subscribers switch one at a time where the site chose so.
    static Finding.Dated seq12(Step step, Situation now) {
        return switch (step) {
            case Step.Switches it
                    when it.product() == UNIFIED_CM
                            && !Facts.isFirst(it, UNIFIED_CM, now)
                            && !now.terms().choices().switchTogether() ->
                    oneAtATime(RuleId.SEQ_12, it, now);
            case Step.Switches _, Step.Install _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_12);
        };
    }

    private static Finding.Dated oneAtATime(RuleId rule, Step step, Situation now) {
        String key = rule.key();
        return Rules.all(
                rule,
                Sentence.of("met." + key),
                Sentence.of("freed." + key),
                Facts.oneAtATime(step, now));
    }
}
