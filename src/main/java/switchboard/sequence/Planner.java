package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// Makes the plan of a standard upgrade: the task lists "standard, Unified CM and IM and Presence"
/// and "standard, Unified CM only" of the guide, sequential or parallel.
public final class Planner {
    private final Cluster cluster;
    private final Target target;
    private final PlanChoices choices;
    private final UsualTimes times;
    private final List<PlannedStep> steps = new ArrayList<>();

    private Planner(ClusterState state, Target target, PlanChoices choices, UsualTimes times) {
        this.cluster = state.cluster();
        this.target = target;
        this.choices = choices;
        this.times = times;
    }

    /// The plan that leads the cluster to the target.
    ///
    /// @throws InvalidInput if there is none, with what is wrong and what to do
    public static Plan plan(
            ClusterState state, Target target, PlanChoices choices, UsualTimes times) {
        PlanChecks.check(state, target);
        return new Planner(state, target, choices, times).plan();
    }

    private Plan plan() {
        int publisher = install(publisher(UNIFIED_CM), after(0, RuleId.FRZ_1));
        List<Integer> installed = subscribers(UNIFIED_CM, publisher, RuleId.SEQ_2);
        int switched = switchVersion(publisher(UNIFIED_CM), afterAll(installed, RuleId.LIST));
        int ready = switchSubscribers(switched);
        int replicated = add(new Step.AwaitReplication(UNIFIED_CM), after(ready, RuleId.SEQ_4));
        int done =
                add(new Step.ConfirmPostUpgradeTasks(UNIFIED_CM), after(replicated, RuleId.PST_1));
        if (target.covers(IM_AND_PRESENCE)) {
            imAndPresence(choices.parallel() ? publisher : done, done);
        }
        return new Plan(cluster.name(), target, choices, steps);
    }

    private void imAndPresence(int mayInstall, int unifiedCmDone) {
        int publisher = install(publisher(IM_AND_PRESENCE), after(mayInstall, RuleId.SEQ_8));
        List<Integer> installed = subscribers(IM_AND_PRESENCE, publisher, RuleId.SEQ_7);
        List<PlannedStep.After> waits = new ArrayList<>(afterAll(installed, RuleId.LIST));
        waits.addAll(after(unifiedCmDone, RuleId.PST_1));
        int last = switchVersion(publisher(IM_AND_PRESENCE), waits);
        RuleId rule = RuleId.SEQ_10;
        for (Node subscriber : cluster.subscribers(IM_AND_PRESENCE)) {
            last = switchVersion(List.of(subscriber.name()), after(last, rule));
            rule = RuleId.SEQ_11;
        }
        int replicated =
                add(new Step.AwaitReplication(IM_AND_PRESENCE), after(last, RuleId.SEQ_13));
        add(new Step.ConfirmPostUpgradeTasks(IM_AND_PRESENCE), after(replicated, RuleId.PST_1));
    }

    /// Installs on the subscribers, and says after which steps all nodes of the product have it.
    private List<Integer> subscribers(Product product, int publisher, RuleId rule) {
        List<NodeName> names = cluster.subscribers(product).stream().map(Node::name).toList();
        if (names.isEmpty()) {
            return List.of(publisher);
        }
        if (choices.installTogether()) {
            return List.of(add(new Step.Install(product, names), after(publisher, rule)));
        }
        int last = publisher;
        for (NodeName name : names) {
            last = add(new Step.Install(product, List.of(name)), after(last, rule));
        }
        return List.of(last);
    }

    private int switchSubscribers(int publisher) {
        List<NodeName> names = cluster.subscribers(UNIFIED_CM).stream().map(Node::name).toList();
        if (names.isEmpty()) {
            return publisher;
        }
        if (choices.switchTogether()) {
            return switchVersion(names, after(publisher, RuleId.SEQ_3));
        }
        int last = publisher;
        RuleId rule = RuleId.SEQ_3;
        for (NodeName name : names) {
            last = switchVersion(List.of(name), after(last, rule));
            rule = RuleId.SEQ_12;
        }
        return last;
    }

    private int install(List<NodeName> publisher, List<PlannedStep.After> after) {
        return add(
                new Step.Install(cluster.node(publisher.getFirst()).product(), publisher), after);
    }

    private int switchVersion(List<NodeName> nodes, List<PlannedStep.After> after) {
        return add(new Step.SwitchVersion(cluster.node(nodes.getFirst()).product(), nodes), after);
    }

    private int add(Step step, List<PlannedStep.After> after) {
        int number = steps.size() + 1;
        steps.add(new PlannedStep(number, step, after, times.of(step, cluster)));
        return number;
    }

    private List<NodeName> publisher(Product product) {
        return List.of(cluster.publisher(product).orElseThrow().name());
    }

    private static List<PlannedStep.After> after(int number, RuleId rule) {
        return List.of(new PlannedStep.After(number, rule));
    }

    private static List<PlannedStep.After> afterAll(List<Integer> numbers, RuleId rule) {
        return numbers.stream().map(number -> new PlannedStep.After(number, rule)).toList();
    }
}
