package switchboard.upgrade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.SystemVersion;
import switchboard.oracle.Act;
import switchboard.oracle.Machine;
import switchboard.oracle.Oracle;
import switchboard.oracle.Said;
import switchboard.oracle.Scenario;
import switchboard.oracle.Side;
import switchboard.oracle.World;
import switchboard.sequence.CopFile;
import switchboard.sequence.Debt;
import switchboard.sequence.Plan;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.UpgradeKind;

/// The one place where the words of the rules become the oracle's: a situation becomes a world of
/// what is known fresh in it, a step on one node becomes an act.
final class OracleBridge {
    private final Plan plan;
    private final Scenario scenario;

    OracleBridge(Plan plan) {
        this.plan = plan;
        this.scenario = scenario(plan);
    }

    private static Scenario scenario(Plan plan) {
        var refresh = plan.kinds().containsValue(UpgradeKind.REFRESH);
        Set<switchboard.oracle.Product> needing = new HashSet<>();
        plan.choices().cops().stream()
                .filter(it -> !it.endsWayBack())
                .forEach(it -> needing.add(of(it.product())));
        return new Scenario(
                refresh ? Scenario.Kind.REFRESH : Scenario.Kind.STANDARD,
                scope(plan),
                plan.choices().parallel(),
                true,
                plan.choices().installTogether(),
                plan.choices().switchTogether(),
                needing,
                plan.choices().cops().stream().anyMatch(CopFile::restart));
    }

    private static Scenario.Scope scope(Plan plan) {
        if (plan.target().isPresenceOnly()) {
            return Scenario.Scope.IMP_ONLY;
        }
        return plan.target().covers(Product.IM_AND_PRESENCE)
                ? Scenario.Scope.BOTH
                : Scenario.Scope.UCM_ONLY;
    }

    /// What the oracle says against a step on a node of it; waits and words have no node.
    Set<String> broken(Step step, List<Node> one, Scene scene, Situation now) {
        var world = world(scene, now);
        for (var node : one) {
            // A command is typed in a session that stands at the node's prompt.
            world = world.with(node.name().value(), machine -> machine.withPrompt(true));
        }
        var name = one.stream().map(it -> it.name().value()).findFirst().orElse("");
        return new TreeSet<>(Oracle.broken(world, act(step, name)));
    }

    private Act act(Step step, String name) {
        return switch (step) {
            case Step.Install _ -> new Act.Install(name, false);
            case Step.InstallAndSwitch _ -> new Act.Install(name, true);
            case Step.SwitchVersion _ -> new Act.Switch(name);
            case Step.SwitchBack _ -> new Act.SwitchBack(name);
            case Step.InstallCop it when it.cop().endsWayBack() -> new Act.FreeSpace(name);
            case Step.InstallCop _ -> new Act.InstallCop(name);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> new Act.Restart(name);
            case Step.AwaitReplication(var product) ->
                    plan.isWayBack()
                            ? new Act.EndWaitBack(of(product))
                            : new Act.EndWait(of(product));
            case Step.ConfirmPostUpgradeTasks(var product) -> new Act.ConfirmTasks(of(product));
            case Step.PayDebt(var product, var debt) -> paying(of(product), debt);
        };
    }

    /// With the freeze the oracle's upgrade ends.
    private static Act paying(switchboard.oracle.Product product, Debt debt) {
        return switch (debt) {
            case SYNC_RESUMED -> new Act.Finish();
            case REBOOT_NOTIFICATION_CLEARED -> new Act.ClearNotification();
            case HIGH_AVAILABILITY_ON -> new Act.Configure(product);
            case USERS_SIGNED_IN -> new Act.ConfirmSignedIn();
        };
    }

    /// What it says against an end of the whole plan.
    Set<String> brokenByFinish(Scene scene, Situation now) {
        var end = plan.isWayBack() ? new Act.FinishBack() : new Act.Finish();
        return Oracle.broken(world(scene, now), end);
    }

    private World world(Scene scene, Situation now) {
        var nodes = now.state().cluster().nodes();
        var machines = new ArrayList<Machine>();
        for (var at = 0; at < nodes.size(); at++) {
            machines.add(machine(nodes.get(at), scene.phase(at), now));
        }
        return new World(scenario, machines, said(now), !scene.shut());
    }

    private static Map<Said, Integer> said(Situation now) {
        var said = new TreeMap<Said, Integer>();
        for (var one : now.confirmed()) {
            switch (one) {
                case FREEZE -> said.put(Said.FREEZE, 0);
                case UNIFIED_CM_TASKS ->
                        said.put(Said.UCM_TASKS_DONE, Histories.TASKS_OF_UNIFIED_CM);
                case IM_AND_PRESENCE_TASKS ->
                        said.put(Said.IMP_TASKS_DONE, Histories.TASKS_OF_PRESENCE);
                case REBOOT_NOTIFICATION_CLEARED ->
                        said.put(Said.NOTIFICATION_CLEARED, Histories.NOTIFICATION);
                case SYNC_RESUMED, HIGH_AVAILABILITY_ON, USERS_SIGNED_IN -> {}
            }
        }
        return said;
    }

    private Machine machine(Node node, Phase phase, Situation now) {
        var seen = now.state().node(node.name());
        var limit = now.freshness().node();
        var active = seen.active().fresh(now.now(), limit).map(it -> side(node, it.value()));
        var inactive =
                seen.inactive()
                        .fresh(now.now(), limit)
                        .map(Known.Since::value)
                        .map(it -> it.map(v -> side(node, v)).orElse(Side.NONE));
        var machine =
                Machine.old(node.name().value(), of(node.product()), node.isPublisher())
                        .withSides(active.orElse(Side.UNKNOWN), inactive.orElse(Side.UNKNOWN))
                        .withPrompt(seen.reach().is(Reach.AT_PROMPT::equals, now.now(), limit))
                        .withBusy(phase.isBusy())
                        .withReplication(digit(seen, now));
        return seen.history()
                .fresh(now.now(), now.freshness().replication())
                .map(it -> remembering(machine, it.value()))
                // Of a history that is not known the worst has to be taken.
                .orElseGet(() -> machine.withBoot(OptionalInt.empty()).withFreed(true));
    }

    private static Machine remembering(Machine machine, List<HistoryEntry> lines) {
        return machine.withCop(Histories.cop(lines, false))
                .withFreed(Histories.cop(lines, true).isPresent())
                .withBoot(Histories.lastBoot(lines));
    }

    /// On the way back the plan ends on the old release.
    private Side side(Node node, SystemVersion version) {
        var ends = plan.target().covers(node.product());
        var there = ends && version.equals(plan.target().of(node.product()));
        return there == plan.isWayBack() ? Side.OLD : Side.TARGET;
    }

    /// A row that is old, or was read before the node came back, says nothing.
    private static OptionalInt digit(NodeState seen, Situation now) {
        var runsSince = seen.active().latest().orElseThrow().since();
        return seen.replication()
                .fresh(now.now(), now.freshness().replication())
                .filter(row -> row.at().isAfter(runsSince))
                .map(Known.Since::value)
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
