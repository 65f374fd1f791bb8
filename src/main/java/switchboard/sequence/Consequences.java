package switchboard.sequence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// What comes of the choices behind a plan, so that two plans can be held side by side. Steps are
/// told apart by their words, as their numbers differ from plan to plan.
///
/// @param kind standard or refresh
/// @param takes how long the whole plan takes
/// @param steps all steps, in the order of the plan
/// @param critical the steps that decide when the plan ends
/// @param approvals the steps that a person approves
/// @param people the steps that a person takes
/// @param files the names of the COP files
/// @param out which nodes go out of service, how often, and how long in all
public record Consequences(
        Sentence kind,
        TimeRange takes,
        List<Sentence> steps,
        List<Sentence> critical,
        List<Sentence> approvals,
        List<Sentence> people,
        List<String> files,
        SortedMap<NodeName, Outage> out) {

    /// Being out of service.
    ///
    /// @param times how often
    /// @param takes how long in all, until the node is back at its prompt each time
    public record Outage(int times, TimeRange takes) {
        Outage plus(Outage next) {
            return new Outage(times + next.times, takes.plus(next.takes));
        }
    }

    /// What comes of a plan.
    public static Consequences of(Plan plan) {
        List<Step> steps = plan.steps().stream().map(PlannedStep::step).toList();
        return new Consequences(
                plan.kind(),
                plan.takes(),
                titles(steps),
                titles(
                        plan.schedule().criticalPath().stream()
                                .map(number -> plan.step(number).step())
                                .toList()),
                titles(steps.stream().filter(Step::needsApproval).toList()),
                titles(steps.stream().filter(Step.AsksPerson.class::isInstance).toList()),
                plan.choices().cops().stream().map(CopFile::file).distinct().toList(),
                out(plan));
    }

    /// The steps of this plan that the other has not, in the order of this plan.
    public List<Sentence> without(Consequences other) {
        return steps.stream().filter(step -> !other.steps.contains(step)).toList();
    }

    private static List<Sentence> titles(List<Step> steps) {
        return steps.stream().map(Step::title).toList();
    }

    private static SortedMap<NodeName, Outage> out(Plan plan) {
        SortedMap<NodeName, Outage> out = new TreeMap<>();
        plan.steps().stream()
                .filter(it -> plan.takesOutOfService(it.step()))
                .forEach(
                        it -> {
                            Outage once = new Outage(1, it.takes());
                            it.step().nodes().forEach(node -> out.merge(node, once, Outage::plus));
                        });
        return out;
    }
}
