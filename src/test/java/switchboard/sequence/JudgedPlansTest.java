package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The planner and the second reading of the guide are of one mind on every plan that people have
/// read.
class JudgedPlansTest {
    /// The one difference. The guide lets nodes of a standard upgrade switch by themselves, and
    /// where they do, a publisher cannot wait for its subscribers; the reading lets no option relax
    /// that.
    private static final Set<String> AUTOMATIC_STANDARD = Set.of("READING-1");

    private static List<PlanCase> cases() {
        return PlanCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_order_that_a_plan_leaves_open_breaks_a_rule(PlanCase one) {
        Set<JudgedPlan.Refusal> refusals = judged(one, one.plan().steps()).refusals();

        assertThat(rules(refusals)).as("%s", refusals).isEqualTo(differences(one));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_plan_without_one_of_its_steps_is_refused(PlanCase one) {
        List<PlannedStep> steps = one.plan().steps();
        for (PlannedStep left : steps) {
            if (isKnownToTheOracle(left.step())) {
                Set<String> rules = rules(judged(one, without(left, steps)).refusals());

                assertThat(rules)
                        .as("%s without %s", one, left.step().title())
                        .matches(it -> !differences(one).containsAll(it));
            }
        }
    }

    /// A wait says only what the next act is held to anyway; of two debts it knows nothing, and the
    /// freeze ends the walk.
    private static boolean isKnownToTheOracle(Step step) {
        return switch (step) {
            case Step.AwaitReplication _ -> false;
            case Step.PayDebt it -> it.debt() == Debt.REBOOT_NOTIFICATION_CLEARED;
            case Step.ConfirmPostUpgradeTasks _,
                    Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _ ->
                    true;
        };
    }

    /// What waited for the step waits for what that waited for.
    private static List<PlannedStep> without(PlannedStep left, List<PlannedStep> steps) {
        return steps.stream()
                .filter(it -> it.number() != left.number())
                .map(
                        it ->
                                new PlannedStep(
                                        it.number(),
                                        it.step(),
                                        it.after().stream()
                                                .flatMap(
                                                        after ->
                                                                after.number() == left.number()
                                                                        ? left.after().stream()
                                                                        : List.of(after).stream())
                                                .toList(),
                                        it.usual(),
                                        it.expected()))
                .toList();
    }

    private static JudgedPlan judged(PlanCase one, List<PlannedStep> steps) {
        return new JudgedPlan(one.list(), one.shape().cluster(), one.plan(), steps);
    }

    private static Set<String> differences(PlanCase one) {
        boolean automatic = one.plan().choices().automatic();
        boolean several =
                one.plan().steps().stream().filter(it -> it.step() instanceof Step.Installs).count()
                        > distinctProducts(one);
        return automatic && !one.list().isRefresh() && several ? AUTOMATIC_STANDARD : Set.of();
    }

    private static long distinctProducts(PlanCase one) {
        return one.list().scope() == Target.Scope.PRESENCE
                ? 1
                : one.plan().target().versions().size();
    }

    private static Set<String> rules(Set<JudgedPlan.Refusal> refusals) {
        return refusals.stream().flatMap(it -> it.rules().stream()).collect(Collectors.toSet());
    }
}
