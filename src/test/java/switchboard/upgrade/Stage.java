package switchboard.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.CopFile;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// One plan on one cluster, and what the product makes of a scene of it: which steps are next,
/// which are done, and on which nodes they may be begun, asked as [NextSteps] and [Gate] ask.
final class Stage {
    private final Plan plan;
    private final List<Node> nodes;
    private final Scene start;
    private final Readings readings;
    private final Map<Long, Upgrade> upgrades = new HashMap<>();

    /// @param before what the nodes of each product ran before the plan
    /// @param cops the COP files that may have gone onto them
    /// @param start how they stand when it starts
    Stage(
            Plan plan,
            Cluster cluster,
            Map<Product, SystemVersion> before,
            List<CopFile> cops,
            Scene start) {
        this.plan = plan;
        this.nodes = cluster.nodes();
        this.start = start;
        this.readings = new Readings(plan, cluster, before, new Histories(cops));
    }

    Plan plan() {
        return plan;
    }

    List<Node> nodes() {
        return nodes;
    }

    Scene start() {
        return start;
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
        return switch (step) {
            case Step.AwaitReplication it -> Rules.judge(it, now).permits();
            case Step.AsksPerson _ -> false;
            case Step.Installs _, Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _ ->
                    step.nodes().stream().noneMatch(node -> phase(scene, node).isOpen())
                            && step.nodes().stream().allMatch(it -> isThere(step, it, now));
        };
    }

    /// The nodes of a step on which it may be begun: where it is not known to be done, no attempt
    /// of ours has done it or waits for a person, and none goes on.
    List<Node> left(Scene scene, Step step, Situation now) {
        return step.nodes().stream()
                .filter(node -> !phase(scene, node).isOpen())
                .filter(node -> !phase(scene, node).awaitsPerson())
                .filter(node -> !isThere(step, node, now))
                .filter(node -> !isTruly(scene, step, node) || isTruly(start, step, node))
                .map(node -> nodes.get(index(node)))
                .toList();
    }

    private static boolean isThere(Step step, NodeName node, Situation now) {
        return switch (step) {
            case Step.Install _ -> now.isInstalled(node);
            case Step.Switches _, Step.SwitchBack _ -> now.isSwitched(node);
            case Step.InstallCop it -> now.hasCop(node, it.cop());
            case Step.RestartAfterCop _ -> now.isRestartedAfterCops(node);
            case Step.RestartOwed _ -> now.isRestartedSincePublisher(node);
            case Step.Waits _ -> true;
        };
    }

    private boolean isTruly(Scene scene, Step step, NodeName node) {
        var spot = scene.at(index(node));
        return switch (step) {
            case Step.Install _ -> spot.phase().runsTarget() || spot.phase().hasTargetBeside();
            case Step.Switches _, Step.SwitchBack _ -> spot.phase().runsTarget();
            case Step.InstallCop it -> spot.past().cops() > place(it.cop());
            case Step.RestartAfterCop _ -> spot.past().boot() != Past.Boot.FIRST;
            // Whether we or somebody else restarted it: a restart that is not known is owed.
            case Step.RestartOwed _ -> false;
            case Step.Waits _ -> true;
        };
    }

    private int place(CopFile cop) {
        return plan.choices().cops().stream()
                .filter(it -> it.product() == cop.product())
                .toList()
                .indexOf(cop);
    }

    /// The product and role that a step on some nodes is about.
    String role(List<Node> of, Step step) {
        return step.product() + of.stream().map(node -> " " + node.role()).findFirst().orElse("");
    }

    Phase phase(Scene scene, NodeName node) {
        return scene.phase(index(node));
    }

    int index(NodeName node) {
        var at = 0;
        while (!nodes.get(at).name().equals(node)) {
            at++;
        }
        return at;
    }
}
