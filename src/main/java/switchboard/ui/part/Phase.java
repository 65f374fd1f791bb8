package switchboard.ui.part;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.upgrade.Upgrade;

/// Steps of one kind on one product, which people name in one breath: "switch Unified CM".
///
/// @param kind what is done
/// @param product to which product
/// @param steps which steps of the plan
public record Phase(Kind kind, Product product, List<PlannedStep> steps) {
    /// Copies the steps.
    public Phase {
        steps = List.copyOf(steps);
    }

    /// What is done in a phase.
    public enum Kind {
        /// Installing.
        INSTALL,
        /// Switching version.
        SWITCH,
        /// Waiting for replication.
        REPLICATION,
        /// Tasks that people do.
        TASKS,
        /// Making nodes ready with COP files.
        COP,
        /// Switching back.
        BACK,
        /// Restarts that are owed.
        RESTART,
        /// Putting right what was temporary or is owed.
        DEBT
    }

    /// The phases of a plan, in the order of their first steps.
    public static List<Phase> of(Plan plan) {
        Map<List<Object>, List<PlannedStep>> steps =
                plan.steps().stream()
                        .collect(
                                groupingBy(
                                        it -> List.of(kind(it.step()), it.step().product()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return steps.values().stream()
                .map(it -> it.getFirst().step())
                .map(
                        step ->
                                new Phase(
                                        kind(step),
                                        step.product(),
                                        steps.getOrDefault(
                                                List.of(kind(step), step.product()), List.of())))
                .toList();
    }

    /// The first phase that is not over, of those that were begun, else of all.
    public static Optional<Phase> current(Upgrade upgrade) {
        List<Phase> left =
                of(upgrade.plan()).stream().filter(phase -> !phase.isDone(upgrade)).toList();
        return left.stream()
                .filter(phase -> phase.steps().stream().anyMatch(upgrade::isNext))
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    /// Whether all its steps are done.
    public boolean isDone(Upgrade upgrade) {
        return steps.stream().allMatch(step -> upgrade.isDone(step.number()));
    }

    /// Whether people do it, which takes as long as they like.
    boolean isOfPeople() {
        return kind == Kind.TASKS || kind == Kind.DEBT;
    }

    /// The phase in a few words.
    public Sentence title() {
        return Sentence.of(
                "phase." + kind.name().toLowerCase(Locale.ROOT),
                Sentence.of("phase." + product.name().toLowerCase(Locale.ROOT)));
    }

    /// The phase where there is little room: replication is said without its product.
    public Sentence brief() {
        return kind == Kind.REPLICATION ? Sentence.of("phase.replication.brief") : title();
    }

    private static Kind kind(Step step) {
        return switch (step) {
            case Step.InstallCop _, Step.RestartAfterCop _ -> Kind.COP;
            case Step.Installs _ -> Kind.INSTALL;
            case Step.SwitchVersion _ -> Kind.SWITCH;
            case Step.SwitchBack _ -> Kind.BACK;
            case Step.RestartOwed _ -> Kind.RESTART;
            case Step.AwaitReplication _ -> Kind.REPLICATION;
            case Step.ConfirmPostUpgradeTasks _ -> Kind.TASKS;
            case Step.PayDebt _ -> Kind.DEBT;
        };
    }
}
