package switchboard.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Holds the rules against the oracle in one state after the other, and gathers what is wrong: an
/// act that the rules permit and the oracle refuses, one that the oracle allows and the rules hold,
/// an end that came too early, and a state in which nothing can be done and nobody is named.
///
/// Each kind of fault is kept once, with the first scene it was seen in.
final class AllStatesJudge {
    /// What waits for people or for their maintenance window, and is about no node.
    private static final Set<String> WORDS_OF_PEOPLE =
            Set.of("fact.no-freeze", "fact.no-tasks", "fact.outside-window");

    private final Stage stage;
    private final OracleBridge oracle;
    private final Map<String, Scene> faults = new TreeMap<>();
    private long acts;

    AllStatesJudge(Stage stage) {
        this.stage = stage;
        this.oracle = new OracleBridge(stage.plan());
    }

    /// Holds the rules against the oracle, and says whether the rules permit.
    boolean permits(Scene scene, Step step, List<Node> nodes, Situation now) {
        acts++;
        var verdict = Rules.judge(step, now);
        var broken = oracle.broken(step, nodes, scene, now);
        var what = step.getClass().getSimpleName() + " " + stage.role(nodes, step);
        if (verdict.permits()) {
            fault(what + " permitted against", broken, scene);
            var read = scene.wellRead();
            if (read != scene) {
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

    void end(Scene scene, Situation now) {
        fault("finished against", oracle.brokenByFinish(scene, now), scene);
    }

    /// Something runs, or may be done, or a person is awaited, or every hold names a node or one.
    void isSomebodyAwaited(Scene scene, Situation now) {
        var next = stage.next(scene);
        if (next.isEmpty()) {
            faults.putIfAbsent("nothing is next", scene);
        }
        var phases = scene.spots().stream().map(Spot::phase);
        if (phases.anyMatch(it -> it.isOpen() || it.awaitsPerson())) {
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

    long acts() {
        return acts;
    }
}
