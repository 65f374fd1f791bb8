package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// When a node may switch back to the release that it ran before.
final class BackRules {
    private BackRules() {}

    /// A node switches back only while its inactive side holds the older release, and no COP file
    /// has ended the way back.
    static Finding.Dated rev1(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchBack it ->
                    Rules.all(
                            RuleId.REV_1,
                            Sentence.of("met.rev-1", Facts.names(it.nodes())),
                            Sentence.of("freed.rev-1"),
                            it.nodes().stream().flatMap(node -> facts(node, now)).toList());
            case Step.Installs _, Step.SwitchVersion _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.REV_1);
        };
    }

    private static Stream<Fact> facts(NodeName node, Situation now) {
        return Stream.of(older(node, now), now.evidence().wayBackIsOpen(node));
    }

    private static Fact older(NodeName name, Situation now) {
        NodeState node = now.state().node(name);
        if (now.open().contains(name)) {
            return Fact.no(Sentence.of("fact.command-open", name));
        }
        Optional<Known.Since<SystemVersion>> active =
                node.active().fresh(now.now(), now.freshness().node());
        if (active.isEmpty()) {
            return Fact.no(Sentence.of("fact.active-not-known", name));
        }
        SystemVersion wanted = now.target().of(node.node().product());
        boolean newer = active.orElseThrow().value().compareTo(wanted) > 0;
        return newer
                ? now.installed(name)
                : Fact.no(Sentence.of("fact.runs-no-newer", name, wanted));
    }

    /// A cluster goes back publisher first, then subscribers; Unified CM before IM and Presence. It
    /// is back when all of it replicates.
    static Finding.Dated rev2(Step step, Situation now) {
        return switch (step) {
            case Step.SwitchBack it ->
                    Rules.all(
                            RuleId.REV_2,
                            Sentence.of("met.rev-2"),
                            Sentence.of("freed.rev-2"),
                            before(it, now));
            case Step.AwaitReplication it when isEnd(it, now) ->
                    Facts.replication(RuleId.REV_2, UNIFIED_CM, now, "seq-4");
            case Step.Installs _, Step.SwitchVersion _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.REV_2);
        };
    }

    private static boolean isEnd(Step.AwaitReplication step, Situation now) {
        return now.terms().isWayBack()
                && step.product() == IM_AND_PRESENCE
                && now.target().covers(UNIFIED_CM);
    }

    private static List<Fact> before(Step.SwitchBack step, Situation now) {
        List<Fact> facts = new ArrayList<>();
        if (!Facts.isFirst(step, step.product(), now)) {
            now.state()
                    .cluster()
                    .publisher(step.product())
                    .ifPresent(it -> facts.add(now.switched(it.name())));
        }
        if (step.product() == IM_AND_PRESENCE) {
            facts.addAll(Facts.each(UNIFIED_CM, now, now::switched));
        }
        return facts;
    }
}
