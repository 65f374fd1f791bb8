package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// Makes the plans of the guide's seven task lists: standard and refresh; both products, Unified CM
/// alone, IM and Presence alone; sequential and parallel; and of the way back.
public final class Planner {
    private static final PlanChoices BACK = new PlanChoices(false, true, true);

    private final Cluster cluster;
    private final Target target;
    private final PlanChoices choices;
    private final PlanSheet sheet;
    private final ProductSteps nodes;

    private Planner(Cluster cluster, Target target, PlanChoices choices, PlanSheet sheet) {
        this.cluster = cluster;
        this.target = target;
        this.choices = choices;
        this.sheet = sheet;
        this.nodes = new ProductSteps(cluster, target, choices, sheet);
    }

    /// The plan that leads the cluster to the target.
    ///
    /// @throws InvalidInput if there is none, with what is wrong and what to do
    public static Plan plan(
            ClusterState state, Target target, PlanChoices choices, StepTimes times) {
        Map<Product, UpgradeKind> kinds = PlanChecks.check(state, target, choices);
        Cluster cluster = state.cluster();
        PlanSheet sheet = new PlanSheet(cluster, kinds, choices, times);
        new Planner(cluster, target, choices, sheet).plan();
        Optional<List<PlannedStep>> back =
                PlanChecks.keepsWayBack(state, target, choices)
                        ? Optional.of(back(cluster, target, times))
                        : Optional.empty();
        return new Plan(cluster.name(), target, choices, kinds, sheet.steps(), back);
    }

    /// The same for a cluster of whose earlier runs nothing is known.
    ///
    /// @throws InvalidInput if there is none, with what is wrong and what to do
    public static Plan plan(
            ClusterState state, Target target, PlanChoices choices, UsualTimes times) {
        return plan(state, target, choices, StepTimes.without(times));
    }

    /// The plan that leads the cluster back to the release on its inactive sides (REV-2).
    ///
    /// @throws InvalidInput if there is no way back, with what is wrong
    public static Plan back(ClusterState state, StepTimes times) {
        Target older = PlanChecks.wayBack(state);
        Cluster cluster = state.cluster();
        return new Plan(
                cluster.name(),
                older,
                BACK,
                Map.of(),
                back(cluster, older, times),
                Optional.empty());
    }

    /// The plan that leads one node alone back to the release on its inactive side (REV-1).
    ///
    /// @throws InvalidInput if the node has no way back, or others have to go back before it
    public static Plan back(ClusterState state, NodeName node, StepTimes times) {
        return OneNodeBack.plan(state, node, BACK, times);
    }

    /// The same for a cluster of whose earlier runs nothing is known.
    ///
    /// @throws InvalidInput if there is no way back, with what is wrong
    public static Plan back(ClusterState state, UsualTimes times) {
        return back(state, StepTimes.without(times));
    }

    private static List<PlannedStep> back(Cluster cluster, Target covered, StepTimes times) {
        PlanSheet sheet = new PlanSheet(cluster, Map.of(), BACK, times);
        new Planner(cluster, covered, BACK, sheet).back();
        return sheet.steps();
    }

    private void plan() {
        List<PlannedStep.After> start = PlanSheet.after(0, RuleId.FRZ_1);
        int last = target.isPresenceOnly() ? presenceAlone(start) : products(start);
        sheet.add(new Step.PayDebt(UNIFIED_CM, Debt.SYNC_RESUMED), last, RuleId.FRZ_1);
        if (choices.highAvailabilityOff()) {
            sheet.add(
                    new Step.PayDebt(IM_AND_PRESENCE, Debt.HIGH_AVAILABILITY_ON),
                    last,
                    RuleId.LIST);
        }
    }

    private int products(List<PlannedStep.After> start) {
        List<PlannedStep.After> ready =
                sheet.cops(
                        UNIFIED_CM,
                        nodes.publisher(UNIFIED_CM),
                        nodes.subscribers(UNIFIED_CM),
                        start);
        ProductSteps.Stage stage = nodes.bring(UNIFIED_CM, ready, List.of());
        int replicated =
                sheet.add(new Step.AwaitReplication(UNIFIED_CM), stage.last(), RuleId.SEQ_4);
        int done =
                sheet.add(new Step.ConfirmPostUpgradeTasks(UNIFIED_CM), replicated, RuleId.PST_1);
        if (target.covers(IM_AND_PRESENCE)) {
            return imAndPresence(choices.parallel() ? stage.open() : done, done);
        }
        return cluster.nodes(IM_AND_PRESENCE).isEmpty() ? done : restarts(done);
    }

    private int imAndPresence(int mayInstall, int unifiedCmDone) {
        boolean waits = choices.automatic() && choices.parallel();
        int from = waits ? unifiedCmDone : mayInstall;
        List<PlannedStep.After> ready =
                sheet.cops(
                        IM_AND_PRESENCE,
                        nodes.publisher(IM_AND_PRESENCE),
                        nodes.subscribers(IM_AND_PRESENCE),
                        PlanSheet.after(from, RuleId.SEQ_8));
        ProductSteps.Stage stage =
                nodes.bring(IM_AND_PRESENCE, ready, PlanSheet.after(unifiedCmDone, RuleId.PST_1));
        return presenceEnds(stage.last());
    }

    private int presenceAlone(List<PlannedStep.After> start) {
        List<PlannedStep.After> ready =
                sheet.cops(UNIFIED_CM, nodes.publisher(UNIFIED_CM), List.of(), start);
        List<PlannedStep.After> both =
                sheet.cops(
                        IM_AND_PRESENCE,
                        nodes.publisher(IM_AND_PRESENCE),
                        nodes.subscribers(IM_AND_PRESENCE),
                        ready);
        // Where only one of them is refreshed, the order of the refresh list is the stricter.
        if (choices.automatic()
                || nodes.isRefresh(UNIFIED_CM)
                || nodes.isRefresh(IM_AND_PRESENCE)) {
            int through = through(nodes.publisher(UNIFIED_CM), both);
            return presenceEnds(
                    nodes.bring(IM_AND_PRESENCE, PlanSheet.after(through, RuleId.SEQ_14), List.of())
                            .last());
        }
        int first = sheet.add(new Step.Install(UNIFIED_CM, nodes.publisher(UNIFIED_CM)), both);
        int second =
                sheet.add(
                        new Step.Install(IM_AND_PRESENCE, nodes.publisher(IM_AND_PRESENCE)),
                        first,
                        RuleId.SEQ_14);
        int installed = nodes.installs(IM_AND_PRESENCE, second, RuleId.SEQ_7);
        int switched =
                sheet.add(
                        new Step.SwitchVersion(UNIFIED_CM, nodes.publisher(UNIFIED_CM)),
                        installed,
                        RuleId.LIST);
        return presenceEnds(
                nodes.switches(IM_AND_PRESENCE, PlanSheet.after(switched, RuleId.SEQ_9)));
    }

    private int presenceEnds(int last) {
        int end = sheet.add(new Step.AwaitReplication(IM_AND_PRESENCE), last, RuleId.SEQ_13);
        if (nodes.isRefresh(IM_AND_PRESENCE)) {
            end =
                    sheet.add(
                            new Step.PayDebt(IM_AND_PRESENCE, Debt.USERS_SIGNED_IN),
                            end,
                            RuleId.TYP_6);
        }
        return sheet.add(new Step.ConfirmPostUpgradeTasks(IM_AND_PRESENCE), end, RuleId.PST_1);
    }

    private int through(List<NodeName> publisher, List<PlannedStep.After> ready) {
        if (choices.automatic()) {
            return sheet.add(new Step.InstallAndSwitch(UNIFIED_CM, publisher), ready);
        }
        int installed = sheet.add(new Step.Install(UNIFIED_CM, publisher), ready);
        return sheet.add(new Step.SwitchVersion(UNIFIED_CM, publisher), installed, RuleId.LIST);
    }

    private int restarts(int done) {
        int last = done;
        for (Node node : cluster.nodes(IM_AND_PRESENCE)) {
            last =
                    sheet.add(
                            new Step.RestartOwed(IM_AND_PRESENCE, List.of(node.name())),
                            last,
                            RuleId.SEQ_5);
        }
        return sheet.add(
                new Step.PayDebt(IM_AND_PRESENCE, Debt.REBOOT_NOTIFICATION_CLEARED),
                last,
                RuleId.NOT_1);
    }

    private void back() {
        int last = 0;
        for (Product product : target.versions().keySet().stream().sorted().toList()) {
            last =
                    sheet.add(
                            new Step.SwitchBack(product, nodes.publisher(product)),
                            last,
                            RuleId.REV_2);
            List<NodeName> names = nodes.subscribers(product);
            if (product == UNIFIED_CM && !names.isEmpty()) {
                last = sheet.add(new Step.SwitchBack(product, names), last, RuleId.REV_2);
            } else {
                for (NodeName name : names) {
                    last =
                            sheet.add(
                                    new Step.SwitchBack(product, List.of(name)),
                                    last,
                                    RuleId.REV_2);
                }
            }
            last = sheet.add(new Step.AwaitReplication(product), last, RuleId.REV_2);
        }
    }
}
