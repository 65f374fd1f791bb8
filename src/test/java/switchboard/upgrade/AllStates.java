package switchboard.upgrade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Explores every state that a plan can reach, breadth first, and gathers what is wrong in them: an
/// act that the rules permit and the oracle refuses, one that the oracle allows and the rules hold,
/// and a state in which nothing can be done and nobody is named.
///
/// Each kind of fault is kept once, with the first scene it was seen in.
final class AllStates {
    private static final Set<String> WORDS_OF_PEOPLE = Set.of("fact.no-freeze", "fact.no-tasks");

    private final Stage stage;
    private final OracleBridge oracle;
    private final Surroundings surroundings;
    /// Scenes as they came and as they were noted, with the number of the latter.
    private final Map<Scene, Integer> numbers = new HashMap<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<int[]> successors = new ArrayList<>();
    private final Map<String, Scene> faults = new TreeMap<>();
    private long acts;

    AllStates(Stage stage, int troubledAtOnce) {
        this.stage = stage;
        this.oracle = new OracleBridge(stage.plan());
        this.surroundings = new Surroundings(stage.nodes(), troubledAtOnce);
    }

    AllStates explore() {
        number(Scene.first(stage.nodes().size()));
        for (var at = 0; at < scenes.size(); at++) {
            var scene = scenes.get(at);
            var next = stage.isFinished(scene) ? List.<Scene>of() : after(scene);
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
        var next = surroundings.after(scene);
        for (var planned : stage.next(scene)) {
            next.addAll(taken(scene, planned, now));
        }
        checkSomebodyIsAwaited(scene, now);
        return next;
    }

    /// The scenes after a step that is next, one for each node on which the rules permit it.
    private List<Scene> taken(Scene scene, PlannedStep planned, Situation now) {
        if (planned.step().nodes().isEmpty()) {
            return said(scene, planned, now);
        }
        var next = new ArrayList<Scene>();
        for (var node : stage.left(scene, planned.step())) {
            var step = planned.step().among(List.of(node.name()));
            if (scene.answers(stage.index(node.name()))) {
                var permitted = compare(scene, step, List.of(node), now);
                if (permitted && !stage.phase(scene, node.name()).awaitsPerson()) {
                    next.add(scene.with(stage.index(node.name()), begun(step)));
                }
            }
        }
        return next;
    }

    private List<Scene> said(Scene scene, PlannedStep planned, Situation now) {
        var permitted = compare(scene, planned.step(), List.of(), now);
        if (!permitted || !(planned.step() instanceof Step.AsksPerson)) {
            return List.of();
        }
        var done = scene.withDone(planned.number());
        if (stage.isFinished(done)) {
            fault("finished against", oracle.brokenByFinish(done, now), scene);
        }
        return List.of(done);
    }

    /// Holds the rules against the oracle, and says whether the rules permit.
    private boolean compare(Scene scene, Step step, List<Node> nodes, Situation now) {
        acts++;
        var verdict = Rules.judge(step, now);
        var broken = oracle.broken(step, nodes, scene, now);
        var what = step.getClass().getSimpleName() + " " + stage.role(nodes, step);
        if (verdict.permits()) {
            fault(what + " permitted against", broken, scene);
            var read = scene.wellRead();
            if (!read.equals(scene)) {
                var truly = oracle.broken(step, nodes, read, stage.situation(read));
                fault(what + " permitted truly against", truly, scene);
            }
        } else if (broken.isEmpty()) {
            fault(what + " held without need by", ids(verdict), scene);
        }
        return verdict.permits();
    }

    private static Set<String> ids(Verdict verdict) {
        var ids = new TreeSet<String>();
        verdict.holds().forEach(it -> ids.add(it.rule().number()));
        return ids;
    }

    private void fault(String what, Set<String> rules, Scene scene) {
        if (!rules.isEmpty()) {
            faults.putIfAbsent(what + " " + rules, scene);
        }
    }

    private static Phase begun(Step step) {
        return step instanceof Step.Install ? Phase.INSTALLING : Phase.SENT;
    }

    /// Something runs, or may be done, or a person is awaited, or every hold names a node or one.
    private void checkSomebodyIsAwaited(Scene scene, Situation now) {
        var next = stage.next(scene);
        if (next.isEmpty()) {
            faults.putIfAbsent("nothing is next", scene);
        }
        if (scene.phases().stream().anyMatch(it -> it.isOpen() || it.awaitsPerson())) {
            return;
        }
        for (var planned : next) {
            var verdict = Rules.judge(planned.step(), now);
            if (!verdict.permits() && !verdict.holds().stream().allMatch(this::names)) {
                faults.putIfAbsent("nobody is named by " + verdict.holds(), scene);
            }
        }
    }

    private boolean names(Finding.Holds holds) {
        return !holds.because().isEmpty() && holds.because().stream().allMatch(this::names);
    }

    private boolean names(Sentence because) {
        var nodes = stage.nodes().stream().map(Node::name).map(NodeName::value);
        return WORDS_OF_PEOPLE.contains(because.key())
                || nodes.anyMatch(because.arguments()::contains);
    }

    /// What is wrong, each kind once, with the first scene it was seen in.
    Map<String, Scene> faults() {
        return faults;
    }

    int states() {
        return scenes.size();
    }

    long acts() {
        return acts;
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
