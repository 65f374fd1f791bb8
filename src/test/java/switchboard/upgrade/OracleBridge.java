package switchboard.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationReading;
import switchboard.oracle.Act;
import switchboard.oracle.Machine;
import switchboard.oracle.Oracle;
import switchboard.oracle.Said;
import switchboard.oracle.Scenario;
import switchboard.oracle.Side;
import switchboard.oracle.World;
import switchboard.sequence.Debt;
import switchboard.sequence.Plan;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// The one place where the words of the rules become the oracle's: a situation becomes a world of
/// what is known fresh in it, a step on one node becomes an act.
final class OracleBridge {
    private final Plan plan;
    private final Scenario scenario;

    OracleBridge(Plan plan) {
        this.plan = plan;
        this.scenario = scenario(plan);
    }

    /// Widen here when the plan learns of refreshes, COP files and IM and Presence alone.
    private static Scenario scenario(Plan plan) {
        var both = plan.target().covers(Product.IM_AND_PRESENCE);
        return new Scenario(
                Scenario.Kind.STANDARD,
                both ? Scenario.Scope.BOTH : Scenario.Scope.UCM_ONLY,
                plan.choices().parallel(),
                false,
                plan.choices().installTogether(),
                plan.choices().switchTogether(),
                Set.of());
    }

    /// What the oracle says against a step on a node of it; waits and words have no node.
    Set<String> broken(Step step, List<Node> one, Scene scene, Situation now) {
        var act =
                switch (step) {
                    case Step.Install _ -> new Act.Install(one.getFirst().name().value(), false);
                    case Step.SwitchVersion _ -> new Act.Switch(one.getFirst().name().value());
                    case Step.AwaitReplication(var product) -> new Act.EndWait(of(product));
                    case Step.ConfirmPostUpgradeTasks(var product) ->
                            new Act.ConfirmTasks(of(product));
                    case Step.InstallAndSwitch _ ->
                            new Act.Install(one.getFirst().name().value(), true);
                    // With the freeze the oracle's upgrade ends.
                    case Step.PayDebt(_, var debt) when debt == Debt.SYNC_RESUMED ->
                            new Act.Finish();
                    case Step.SwitchBack _, Step.Tends _, Step.PayDebt _ ->
                            throw new IllegalStateException("Not in a standard plan: " + step);
                };
        var world = world(scene, now);
        for (var node : one) {
            // A command is typed in a session that stands at the node's prompt.
            world = world.with(node.name().value(), machine -> machine.withPrompt(true));
        }
        return new TreeSet<>(Oracle.broken(world, act));
    }

    Set<String> brokenByFinish(Scene scene, Situation now) {
        return Oracle.broken(world(scene, now), new Act.Finish());
    }

    private World world(Scene scene, Situation now) {
        var nodes = now.state().cluster().nodes();
        var machines = new ArrayList<Machine>();
        for (var at = 0; at < nodes.size(); at++) {
            machines.add(machine(nodes.get(at), scene.phases().get(at), now));
        }
        return new World(scenario, machines, said(scene), true);
    }

    private Map<Said, Integer> said(Scene scene) {
        var said = new TreeMap<>(Map.of(Said.FREEZE, 0));
        for (var planned : plan.steps()) {
            if (scene.isDone(planned.number())
                    && planned.step() instanceof Step.ConfirmPostUpgradeTasks(var product)) {
                said.put(Said.tasksDone(of(product)), planned.number());
            }
        }
        return said;
    }

    private Machine machine(Node node, Phase phase, Situation now) {
        var seen = now.state().node(node.name());
        var limit = now.freshness().node();
        var target = plan.target().of(node.product());
        var active =
                seen.active()
                        .fresh(now.now(), limit)
                        .map(it -> it.value().equals(target) ? Side.TARGET : Side.OLD);
        var inactive =
                seen.inactive()
                        .fresh(now.now(), limit)
                        .map(it -> it.value())
                        .map(it -> it.map(v -> v.equals(target) ? Side.TARGET : Side.OLD))
                        .map(it -> it.orElse(Side.NONE));
        return Machine.old(node.name().value(), of(node.product()), node.isPublisher())
                .withSides(active.orElse(Side.UNKNOWN), inactive.orElse(Side.UNKNOWN))
                .withPrompt(
                        seen.reach()
                                .is(switchboard.cluster.Reach.AT_PROMPT::equals, now.now(), limit))
                .withBusy(phase.isBusy())
                .withReplication(digit(node, now));
    }

    /// A row that is old, or was read before the node came back, says nothing.
    private static OptionalInt digit(Node node, Situation now) {
        var seen = now.state().node(node.name());
        var runsSince = seen.active().latest().orElseThrow().since();
        return seen.replication()
                .fresh(now.now(), now.freshness().replication())
                .filter(row -> row.at().isAfter(runsSince))
                .map(row -> row.value())
                .map(ReplicationReading::state)
                .map(state -> OptionalInt.of(state.digit()))
                .orElse(OptionalInt.empty());
    }

    private static switchboard.oracle.Product of(Product product) {
        return switch (product) {
            case UNIFIED_CM -> switchboard.oracle.Product.UCM;
            case IM_AND_PRESENCE -> switchboard.oracle.Product.IMP;
        };
    }
}
