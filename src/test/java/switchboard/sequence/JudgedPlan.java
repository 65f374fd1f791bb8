package switchboard.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.oracle.Act;
import switchboard.oracle.Machine;
import switchboard.oracle.Oracle;
import switchboard.oracle.Scenario;
import switchboard.oracle.Walk;
import switchboard.oracle.World;

/// A plan before the oracle: its steps are walked node by node, in every order that its waits
/// leave open, and everything goes well.
final class JudgedPlan {
    /// An act of a step that the oracle refuses, and the rules it breaks.
    record Refusal(int step, Act act, Set<String> rules) {}

    private final List<PlannedStep> steps;
    private final World start;

    /// @param steps those of the plan, or others in their place
    JudgedPlan(GuideList list, Cluster cluster, Plan plan, List<PlannedStep> steps) {
        this.steps = steps;
        this.start =
                Walk.after(
                        new World(scenario(list, plan), machines(cluster), Map.of(), true),
                        List.of(new Act.ConfirmFreeze()));
    }

    private static Scenario scenario(GuideList list, Plan plan) {
        PlanChoices choices = plan.choices();
        return new Scenario(
                list.isRefresh() ? Scenario.Kind.REFRESH : Scenario.Kind.STANDARD,
                scope(plan.target()),
                choices.parallel(),
                true,
                choices.installTogether(),
                choices.switchTogether(),
                Set.copyOf(list.needingCops().stream().map(JudgedPlan::of).toList()));
    }

    private static Scenario.Scope scope(Target target) {
        if (target.isPresenceOnly()) {
            return Scenario.Scope.IMP_ONLY;
        }
        return target.covers(Product.IM_AND_PRESENCE)
                ? Scenario.Scope.BOTH
                : Scenario.Scope.UCM_ONLY;
    }

    private static List<Machine> machines(Cluster cluster) {
        return cluster.nodes().stream().map(JudgedPlan::machine).toList();
    }

    private static Machine machine(Node node) {
        return Machine.old(node.name().value(), of(node.product()), node.isPublisher());
    }

    /// Everything that the oracle says against a step that may be next.
    Set<Refusal> refusals() {
        Set<Refusal> broken = new LinkedHashSet<>();
        Set<BitSet> seen = new HashSet<>(Set.of(new BitSet()));
        Deque<BitSet> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            BitSet done = left.pop();
            for (PlannedStep step : steps) {
                if (isNext(step, done)) {
                    broken.addAll(judge(step, done));
                    BitSet then = (BitSet) done.clone();
                    then.set(step.number());
                    if (seen.add(then)) {
                        left.push(then);
                    }
                }
            }
        }
        return broken;
    }

    private boolean isNext(PlannedStep step, BitSet done) {
        return !done.get(step.number())
                && step.after().stream().allMatch(it -> it.number() == 0 || done.get(it.number()));
    }

    private Set<Refusal> judge(PlannedStep step, BitSet done) {
        List<Act> before = new ArrayList<>();
        steps.stream()
                .filter(it -> done.get(it.number()))
                .forEach(it -> before.addAll(acts(it.step())));
        Set<Refusal> broken = new LinkedHashSet<>();
        for (Act act : acts(step.step())) {
            Set<String> rules = Oracle.broken(Walk.after(start, before), act);
            if (!rules.isEmpty()) {
                broken.add(new Refusal(step.number(), act, rules));
            }
            before.add(act);
        }
        return broken;
    }

    /// The end of the freeze is the oracle's end of the upgrade; of high availability and of users
    /// it knows nothing.
    private static List<Act> acts(Step step) {
        return switch (step) {
            case Step.Install it -> each(it, node -> new Act.Install(node, false));
            case Step.InstallAndSwitch it -> each(it, node -> new Act.Install(node, true));
            case Step.SwitchVersion it -> each(it, Act.Switch::new);
            case Step.SwitchBack it -> each(it, Act.SwitchBack::new);
            case Step.InstallCop it -> each(it, Act.InstallCop::new);
            case Step.RestartAfterCop it -> each(it, Act.Restart::new);
            case Step.RestartOwed it -> each(it, Act.Restart::new);
            case Step.AwaitReplication(var product) -> List.of(new Act.EndWait(of(product)));
            case Step.ConfirmPostUpgradeTasks(var product) ->
                    List.of(new Act.ConfirmTasks(of(product)));
            case Step.PayDebt it -> paying(it.debt());
        };
    }

    private static List<Act> paying(Debt debt) {
        return switch (debt) {
            case SYNC_RESUMED -> List.of(new Act.Finish());
            case REBOOT_NOTIFICATION_CLEARED -> List.of(new Act.ClearNotification());
            case HIGH_AVAILABILITY_ON, USERS_SIGNED_IN -> List.of();
        };
    }

    private static List<Act> each(Step step, Function<String, Act> act) {
        return step.nodes().stream().map(NodeName::value).map(act).toList();
    }

    private static switchboard.oracle.Product of(Product product) {
        return switch (product) {
            case UNIFIED_CM -> switchboard.oracle.Product.UCM;
            case IM_AND_PRESENCE -> switchboard.oracle.Product.IMP;
        };
    }
}
