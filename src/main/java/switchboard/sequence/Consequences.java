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
/// @param restarts how often the plan switches or restarts a node of its own accord
public record Consequences(
        Sentence kind,
        TimeRange takes,
        List<Sentence> steps,
        List<Sentence> critical,
        List<Sentence> approvals,
        List<Sentence> people,
        List<String> files,
        SortedMap<NodeName, Integer> restarts) {

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
                restarts(steps));
    }

    /// The steps of this plan that the other has not, in the order of this plan.
    public List<Sentence> without(Consequences other) {
        return steps.stream().filter(step -> !other.steps.contains(step)).toList();
    }

    private static List<Sentence> titles(List<Step> steps) {
        return steps.stream().map(Step::title).toList();
    }

    private static SortedMap<NodeName, Integer> restarts(List<Step> steps) {
        SortedMap<NodeName, Integer> restarts = new TreeMap<>();
        for (Step step : steps) {
            if (isRestart(step)) {
                step.nodes().forEach(node -> restarts.merge(node, 1, Integer::sum));
            }
        }
        return restarts;
    }

    private static boolean isRestart(Step step) {
        return switch (step) {
            case Step.Switches _, Step.SwitchBack _, Step.RestartAfterCop _, Step.RestartOwed _ ->
                    true;
            case Step.Install _, Step.InstallCop _, Step.Waits _ -> false;
        };
    }
}
