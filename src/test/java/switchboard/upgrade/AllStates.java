package switchboard.upgrade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Explores every state that a plan can reach, breadth first, and lets [AllStatesJudge] look at
/// every one of them and at every act in it.
final class AllStates {
    private static final int MOST = 5_000_000;

    private final Stage stage;
    private final AllStatesJudge judge;
    private final Surroundings surroundings;
    /// Scenes as they came and as they were noted, with the number of the latter.
    private final Map<Scene, Integer> numbers = new HashMap<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<int[]> successors = new ArrayList<>();

    AllStates(Stage stage, int troubledAtOnce) {
        this.stage = stage;
        this.judge = new AllStatesJudge(stage);
        this.surroundings = new Surroundings(stage.plan(), stage.nodes(), troubledAtOnce);
    }

    AllStates explore() {
        number(stage.start());
        for (var at = 0; at < scenes.size(); at++) {
            if (at > MOST) {
                throw new IllegalStateException("There is no end of states in " + stage.plan());
            }
            var scene = scenes.get(at);
            var next = after(scene);
            successors.add(next.stream().mapToInt(this::number).distinct().toArray());
        }
        return this;
    }

    private int number(Scene scene) {
        var met = met(scene);
        if (met >= 0) {
            return met;
        }
        var noted = stage.noted(scene);
        var known = met(noted);
        if (known < 0) {
            known = scenes.size();
            scenes.add(noted);
            numbers.put(noted, known);
        }
        numbers.put(scene, known);
        return known;
    }

    private int met(Scene scene) {
        return numbers.getOrDefault(scene, -1);
    }

    private List<Scene> after(Scene scene) {
        var now = stage.situation(scene);
        if (stage.isFinished(scene)) {
            judge.end(scene, now);
            return List.of();
        }
        var next = surroundings.after(scene);
        for (var planned : stage.next(scene)) {
            next.addAll(taken(scene, planned, now));
        }
        judge.isSomebodyAwaited(scene, now);
        return next;
    }

    /// The scenes after a step that is next, one for each node on which the rules permit it.
    private List<Scene> taken(Scene scene, PlannedStep planned, Situation now) {
        if (planned.step().nodes().isEmpty()) {
            return said(scene, planned, now);
        }
        var next = new ArrayList<Scene>();
        for (var node : stage.left(scene, planned.step(), now)) {
            var at = stage.index(node.name());
            var step = planned.step().among(List.of(node.name()));
            if (scene.at(at).answers() && judge.permits(scene, step, List.of(node), now)) {
                next.add(scene.with(at, begun(step)));
            }
        }
        return next;
    }

    private List<Scene> said(Scene scene, PlannedStep planned, Situation now) {
        var permitted = judge.permits(scene, planned.step(), List.of(), now);
        return permitted && planned.step() instanceof Step.AsksPerson
                ? List.of(scene.withDone(planned.number()))
                : List.of();
    }

    private static Phase begun(Step step) {
        return switch (step) {
            case Step.Installs _ -> Phase.INSTALLING;
            case Step.SwitchVersion _, Step.SwitchBack _ -> Phase.SENT;
            case Step.InstallCop _ -> Phase.COPPING;
            case Step.RestartAfterCop _, Step.RestartOwed _ -> Phase.RESTARTING;
            case Step.Waits it -> throw new IllegalStateException(it + " changes no node");
        };
    }

    /// What is wrong, each kind once, with the first scene it was seen in.
    Map<String, Scene> faults() {
        return judge.faults();
    }

    int states() {
        return scenes.size();
    }

    long acts() {
        return judge.acts();
    }

    Stream<Scene> scenes() {
        return scenes.stream();
    }

    /// The scenes from which no run of good luck leads to the end.
    List<Scene> deadEnds() {
        var alive = new BitSet();
        for (var grown = -1; grown != alive.cardinality(); ) {
            grown = alive.cardinality();
            for (var at = scenes.size() - 1; at >= 0; at--) {
                var leads = Arrays.stream(successors.get(at)).anyMatch(alive::get);
                if (leads || stage.isFinished(scenes.get(at))) {
                    alive.set(at);
                }
            }
        }
        return scenes.stream().filter(scene -> !alive.get(numbers.get(scene))).toList();
    }
}
