package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Finding;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Which step of a plan an act of others belongs to, if it is in one.
///
/// @param plan what a legal upgrade would do
/// @param cluster its nodes
record PlanPlace(Plan plan, Cluster cluster) {

    /// The step that the act belongs to. A restart belongs to one only where it can be the one that
    /// the step asks for.
    Optional<PlannedStep> of(HistoryAct act, Situation now) {
        NodeName node = act.node();
        return switch (act.deed()) {
            case INSTALL ->
                    step(it -> it instanceof Step.Installs, node).filter(_ -> isTarget(act));
            case SWITCH -> step(it -> it instanceof Step.Switches, node);
            case COP ->
                    step(
                            it ->
                                    it instanceof Step.InstallCop cop
                                            && cop.cop().file().equals(act.entry().subject()),
                            node);
            case RESTART ->
                    step(it -> it instanceof Step.RestartAfterCop, node)
                            .filter(_ -> hasCops(node, now))
                            .or(
                                    () ->
                                            step(it -> it instanceof Step.RestartOwed, node)
                                                    .filter(_ -> isOwed(now)));
        };
    }

    /// The step in which the rules are asked about the act: on its node alone, and an install that
    /// switches by itself in its two halves, when each begins.
    Optional<Step> judged(HistoryAct act, Optional<PlannedStep> planned) {
        List<NodeName> node = List.of(act.node());
        var product = cluster.node(act.node()).product();
        return planned.flatMap(
                it ->
                        switch (act.deed()) {
                            case INSTALL -> Optional.of(new Step.Install(product, node));
                            case SWITCH -> Optional.of(new Step.SwitchVersion(product, node));
                            case COP -> Optional.of(it.step().among(node));
                            case RESTART ->
                                    Optional.of(it.step().among(node))
                                            .filter(Step.RestartOwed.class::isInstance);
                        });
    }

    /// The rule that a node breaks which is brought to another release and is not to be.
    Optional<Finding.Holds> notCovered(HistoryAct act) {
        Node node = cluster.node(act.node());
        boolean brings =
                act.deed() == WatchEvent.Deed.INSTALL || act.deed() == WatchEvent.Deed.SWITCH;
        boolean covered = plan.target().in(cluster, node.product()).contains(node);
        RuleId rule =
                node.product() == switchboard.cluster.Product.UNIFIED_CM
                        ? RuleId.SEQ_14
                        : RuleId.LIST;
        return !brings || covered
                ? Optional.empty()
                : Optional.of(
                        new Finding.Holds(
                                rule,
                                List.of(Sentence.of("watch.not-covered", act.node())),
                                Sentence.of("check.not-covered.freed")));
    }

    /// What to say of an act that is in no step.
    Optional<WatchEvent.Unplanned> unplanned(HistoryAct act, Optional<PlannedStep> planned) {
        if (planned.isPresent()) {
            return Optional.empty();
        }
        boolean installing = act.before().busy() == NodePast.Busy.INSTALLING;
        String deed = act.deed().name().toLowerCase(java.util.Locale.ROOT);
        String key = "watch.unplanned." + deed + (installing ? "-during-install" : "");
        boolean restart = act.deed() == WatchEvent.Deed.RESTART;
        boolean cop = act.deed() == WatchEvent.Deed.COP;
        return Optional.of(
                new WatchEvent.Unplanned(
                        plan.cluster(),
                        act.node(),
                        act.line(),
                        !(restart || cop) || installing,
                        Sentence.of(
                                restart || cop ? key : "watch.unplanned." + deed,
                                act.node(),
                                act.entry().subject())));
    }

    /// Whether the node leaves the release that it is to run.
    boolean leavesTarget(HistoryAct act) {
        return act.deed() == WatchEvent.Deed.SWITCH
                && target(act.node())
                        .filter(it -> NodePast.from(act.entry()).equals(Optional.of(it)))
                        .isPresent();
    }

    private boolean isTarget(HistoryAct act) {
        return target(act.node()).equals(NodePast.version(act.entry().subject()));
    }

    private Optional<SystemVersion> target(NodeName node) {
        var product = cluster.node(node).product();
        return plan.target().covers(product)
                ? Optional.of(plan.target().of(product))
                : Optional.empty();
    }

    private boolean hasCops(NodeName node, Situation now) {
        return plan.steps().stream()
                .map(PlannedStep::step)
                .filter(Step.InstallCop.class::isInstance)
                .map(Step.InstallCop.class::cast)
                .filter(it -> it.nodes().contains(node))
                .allMatch(it -> now.hasCop(node, it.cop()));
    }

    /// Whether the Unified CM publisher has switched, by what was last known of it: this only says
    /// where a restart belongs, and the rules judge it by what is fresh.
    private boolean isOwed(Situation now) {
        return cluster.publisher(switchboard.cluster.Product.UNIFIED_CM)
                .map(Node::name)
                .filter(
                        it ->
                                target(it).isPresent()
                                        && now.state().node(it).active().last().equals(target(it)))
                .isPresent();
    }

    private Optional<PlannedStep> step(Predicate<Step> kind, NodeName node) {
        return plan.steps().stream()
                .filter(it -> kind.test(it.step()) && it.step().nodes().contains(node))
                .findFirst();
    }
}
