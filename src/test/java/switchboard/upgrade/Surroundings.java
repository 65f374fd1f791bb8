package switchboard.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.sequence.Plan;
import switchboard.sequence.Step;

/// What may happen to a scene without anything being typed: COP files and installs end or fail,
/// nodes go and come, replication changes, readings age, the window shuts, and people see to what
/// failed and restart nodes by hand.
final class Surroundings {
    private final Plan plan;
    private final List<Node> nodes;
    private final List<Trouble> troubles;
    private final int troubledAtOnce;

    Surroundings(Plan plan, List<Node> nodes, int troubledAtOnce) {
        this.plan = plan;
        this.nodes = nodes;
        this.troubledAtOnce = troubledAtOnce;
        this.troubles =
                Stream.of(Trouble.values())
                        .filter(it -> it != Trouble.NONE)
                        .filter(it -> it != Trouble.STALE_HISTORY || asksHistories())
                        .toList();
    }

    /// Of COP files, of restarts, and of the way back the rules learn from histories.
    private boolean asksHistories() {
        return plan.isWayBack() || plan.steps().stream().anyMatch(it -> isTending(it.step()));
    }

    private static boolean isTending(Step step) {
        return step instanceof Step.Tends;
    }

    List<Scene> after(Scene scene) {
        var next = new ArrayList<Scene>();
        for (var at = 0; at < nodes.size(); at++) {
            phases(scene, at, next);
            troubles(scene, at, next);
            handRestart(scene, at, next);
        }
        for (var product : Product.values()) {
            switch (scene.table(product)) {
                case GOOD -> {}
                case READ_BEFORE_RETURN -> next.add(scene.with(product, Table.SETTING_UP));
                case SETTING_UP -> next.add(scene.with(product, Table.GOOD));
            }
        }
        if (plan.choices().window().isPresent()) {
            next.add(scene.withShut(!scene.shut()));
        }
        return next;
    }

    private void phases(Scene scene, int at, List<Scene> next) {
        var phase = scene.phase(at);
        if (phase.awaitsPerson()) {
            next.add(scene.with(at, phase.released()));
        }
        if (phase.settled() != phase && scene.at(at).answers()) {
            next.add(scene.with(at, phase.settled()));
        }
        if (phase.isBusy()) {
            for (var then : goesOn(phase, at)) {
                next.add(moved(scene, at, then));
            }
        }
    }

    /// What may become of a node that is at something. The way to where it was is a last yes that
    /// was never typed.
    private List<Phase> goesOn(Phase phase, int at) {
        var refresh = plan.terms().isRefresh(nodes.get(at).product());
        var automatic = plan.choices().automatic();
        return switch (phase) {
            case COPPING -> List.of(Phase.COP_ENDED, Phase.COP_FAILED, Phase.OLD);
            case RESTARTING -> List.of(Phase.RESTART_AWAY, Phase.RESTART_FAILED, Phase.OLD);
            case RESTART_AWAY -> List.of(Phase.BACK);
            case INSTALLING ->
                    List.of(
                            refresh ? Phase.INSTALL_AWAY : automatic ? Phase.SENT : Phase.LANDED,
                            Phase.INSTALL_FAILED,
                            Phase.OLD);
            case INSTALL_AWAY ->
                    automatic
                            ? List.of(Phase.RETURNED, Phase.SWITCH_FAILED, Phase.INSTALL_FAILED)
                            : List.of(Phase.LANDED, Phase.INSTALLING, Phase.INSTALL_FAILED);
            case SENT -> List.of(Phase.AWAY, Phase.SWITCH_FAILED, Phase.INSTALLED);
            case AWAY -> List.of(Phase.RETURNED, Phase.SWITCH_FAILED);
            case OLD, COP_ENDED, COP_FAILED, BACK, RESTART_FAILED, INSTALL_FAILED -> List.of();
            case LANDED, INSTALLED, RETURNED, SWITCH_FAILED, NEW -> List.of();
        };
    }

    private Scene moved(Scene scene, int at, Phase then) {
        var product = nodes.get(at).product();
        var moved = scene.with(at, then);
        return switch (then) {
            case COP_ENDED -> copped(moved, at);
            case BACK -> booted(moved, at).with(product, Table.READ_BEFORE_RETURN);
            case RETURNED -> moved.with(product, Table.READ_BEFORE_RETURN);
            case OLD, COPPING, COP_FAILED, RESTARTING, RESTART_AWAY, RESTART_FAILED -> moved;
            case INSTALLING, INSTALL_AWAY, INSTALL_FAILED, LANDED, INSTALLED -> moved;
            case SENT, AWAY, SWITCH_FAILED, NEW -> moved;
        };
    }

    private Scene copped(Scene scene, int at) {
        var spot = scene.at(at);
        var product = nodes.get(at).product();
        var all = plan.choices().cops().stream().filter(it -> it.product() == product).count();
        return scene.with(at, spot.with(spot.past().withCop((int) all)));
    }

    private Scene booted(Scene scene, int at) {
        var past = scene.at(at).past().with(boot(scene, nodes.get(at)));
        return scene.with(at, scene.at(at).with(past));
    }

    /// When a boot is that ends now.
    private Past.Boot boot(Scene scene, Node node) {
        if (plan.target().covers(node.product())) {
            return Past.Boot.AFTER_COPS;
        }
        if (!scene.phase(0).runsTarget()) {
            return Past.Boot.FIRST;
        }
        var switched = true;
        for (var at = 0; at < nodes.size(); at++) {
            var unifiedCm = nodes.get(at).product() == Product.UNIFIED_CM;
            switched &= !unifiedCm || scene.phase(at).runsTarget();
        }
        if (!switched) {
            return Past.Boot.AFTER_PUBLISHER;
        }
        return plan.steps().stream()
                        .filter(it -> it.step() instanceof Step.ConfirmPostUpgradeTasks)
                        .allMatch(it -> scene.isDone(it.number()))
                ? Past.Boot.AFTER_TASKS
                : Past.Boot.AFTER_SWITCHES;
    }

    /// Somebody restarts an IM and Presence node that this upgrade leaves to be restarted.
    private void handRestart(Scene scene, int at, List<Scene> next) {
        if (!plan.target().covers(nodes.get(at).product()) && scene.phase(at) == Phase.OLD) {
            next.add(booted(scene, at));
        }
    }

    private void troubles(Scene scene, int at, List<Scene> next) {
        if (scene.at(at).trouble() != Trouble.NONE) {
            next.add(scene.with(at, Trouble.NONE));
        } else if (scene.troubled() < troubledAtOnce) {
            troubles.forEach(it -> next.add(scene.with(at, it)));
        }
    }
}
