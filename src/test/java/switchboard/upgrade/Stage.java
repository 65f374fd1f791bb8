package switchboard.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// One plan on one cluster, and what the product makes of a scene of it: which steps are next,
/// which
/// are done, and which the rules permit, asked as [NextSteps] and [Gate] ask.
final class Stage {
    private final Plan plan;
    private final List<Node> nodes;
    private final Readings readings;
    private final Map<Integer, Upgrade> upgrades = new HashMap<>();

    Stage(Plan plan, ClusterState state) {
        this.plan = plan;
        this.nodes = state.cluster().nodes();
        this.readings = new Readings(plan, state);
    }

    Plan plan() {
        return plan;
    }

    List<Node> nodes() {
        return nodes;
    }

    Situation situation(Scene scene) {
        return readings.situation(scene);
    }

    /// The scene with everything noted as done that the nodes say is done.
    Scene noted(Scene scene) {
        var noted = scene;
        for (var planned : plan.steps()) {
            if (isNext(noted, planned) && isDone(noted, planned.step())) {
                noted = noted.withDone(planned.number());
            }
        }
        return noted;
    }

    boolean isFinished(Scene scene) {
        return plan.steps().stream().allMatch(it -> scene.isDone(it.number()));
    }

    List<PlannedStep> next(Scene scene) {
        return plan.steps().stream().filter(it -> isNext(scene, it)).toList();
    }

    private boolean isNext(Scene scene, PlannedStep planned) {
        return upgrades.computeIfAbsent(scene.done(), _ -> upgrade(scene)).isNext(planned);
    }

    private Upgrade upgrade(Scene scene) {
        var images = new UpgradeEvent.Images("", "", "", Map.of());
        var started =
                new UpgradeEvent.Started(plan.cluster(), plan, images, Optional.empty(), "olga");
        var upgrade = Upgrade.of(started, Instant.EPOCH);
        for (var planned : plan.steps()) {
            if (scene.isDone(planned.number())) {
                upgrade =
                        upgrade.with(
                                new UpgradeEvent.StepDone(plan.cluster(), planned.number()),
                                Instant.EPOCH);
            }
        }
        return upgrade;
    }

    private boolean isDone(Scene scene, Step step) {
        var now = situation(scene);
        var settled = step.nodes().stream().noneMatch(node -> phase(scene, node).isOpen());
        return switch (step) {
            case Step.Install it -> settled && it.nodes().stream().allMatch(now::isInstalled);
            case Step.Switches it -> settled && it.nodes().stream().allMatch(now::isSwitched);
            case Step.AwaitReplication it -> Rules.judge(it, now).permits();
            case Step.AsksPerson _, Step.SwitchBack _, Step.Tends _ -> false;
        };
    }

    /// The nodes of a step that it still has to change, and that are not at it.
    List<Node> left(Scene scene, Step step) {
        return step.nodes().stream()
                .filter(node -> !phase(scene, node).isOpen())
                .filter(node -> !isThere(scene, step, node))
                .map(node -> nodes.get(index(node)))
                .toList();
    }

    private boolean isThere(Scene scene, Step step, NodeName node) {
        var phase = phase(scene, node);
        return switch (step) {
            case Step.Install _ -> phase.runsTarget() || phase.hasTargetBeside();
            case Step.Switches _, Step.SwitchBack _ -> phase.runsTarget();
            case Step.Tends _, Step.Waits _ -> true;
        };
    }

    /// The product and role that a step on some nodes is about.
    String role(List<Node> of, Step step) {
        return step.product() + of.stream().map(node -> " " + node.role()).findFirst().orElse("");
    }

    Phase phase(Scene scene, NodeName node) {
        return scene.phases().get(index(node));
    }

    int index(NodeName node) {
        var at = 0;
        while (!nodes.get(at).name().equals(node)) {
            at++;
        }
        return at;
    }
}
