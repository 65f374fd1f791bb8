package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// Latest starts against plans that are lived through on paper: whoever begins a switch as late as
/// he may is done, or back, when the window ends.
class LatestStartsTest {
    private static final Instant START = Instant.parse("2026-11-21T21:00:00Z");
    private static final Duration SPARE = Duration.ofMinutes(47);

    private static List<PlanCase> cases() {
        return PlanCase.all();
    }

    /// A plan on paper: when each step begins and ends if one of them is not begun before a time.
    private record Paper(Map<Integer, Instant> begins, Map<Integer, Instant> ends) {
        static Paper of(Plan plan, int late, Instant notBefore) {
            Paper paper = new Paper(new HashMap<>(), new HashMap<>());
            for (PlannedStep step : plan.steps()) {
                Instant begin = step.number() == late ? notBefore : START;
                for (PlannedStep.After wait : step.after()) {
                    Instant free = paper.ends.getOrDefault(wait.number(), START);
                    begin = free.isAfter(begin) ? free : begin;
                }
                paper.begins.put(step.number(), begin);
                paper.ends.put(step.number(), begin.plus(step.usual()));
            }
            return paper;
        }

        Instant finish() {
            return ends.values().stream().max(Instant::compareTo).orElseThrow();
        }

        /// When the way back ends if that step goes wrong at its end.
        Instant back(Plan plan, int step) {
            Instant at = end(step);
            Set<NodeName> switched = new HashSet<>();
            plan.steps().stream()
                    .filter(it -> it.step() instanceof Step.Switches)
                    .filter(it -> !end(it.number()).isAfter(end(step)))
                    .forEach(it -> switched.addAll(it.step().nodes()));
            Set<Product> products = new HashSet<>();
            for (PlannedStep one : plan.back().orElseThrow()) {
                if (one.step().nodes().stream().anyMatch(switched::contains)) {
                    products.add(one.step().product());
                    at = at.plus(one.usual());
                } else if (one.step() instanceof Step.AwaitReplication
                        && products.contains(one.step().product())) {
                    at = at.plus(one.usual());
                }
            }
            return at;
        }

        private Instant end(int step) {
            return Optional.ofNullable(ends.get(step)).orElseThrow();
        }

        Instant begin(int step) {
            return Optional.ofNullable(begins.get(step)).orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void begun_at_the_latest_the_rest_ends_exactly_with_the_window(PlanCase one) {
        Plan plan = one.plan();
        Instant end = START.plus(plan.usual()).plus(SPARE);
        List<SafeStart> all = Outlook.of(plan, Course.from(START), Optional.of(end)).safeStarts();

        assertThat(all).isNotEmpty();
        for (SafeStart safe : all) {
            assertThat(Paper.of(plan, safe.step(), safe.onward().usual()).finish())
                    .as("step %s", safe.step())
                    .isEqualTo(end);
            assertThat(Paper.of(plan, safe.step(), safe.usual()).finish())
                    .as("step %s", safe.step())
                    .isBeforeOrEqualTo(end);
        }
    }

    /// The window is so long that the way back decides no earlier than the plan could begin.
    @ParameterizedTest
    @MethodSource("cases")
    void begun_at_the_latest_and_gone_wrong_all_is_back_when_the_window_ends(PlanCase one) {
        Plan plan = one.plan();
        Duration back = plan.backTakes().orElseThrow().usual();
        Instant end = START.plus(plan.usual()).plus(back).plus(SPARE);

        for (SafeStart safe : Outlook.of(plan, Course.from(START), Optional.of(end)).safeStarts()) {
            Instant backBy = safe.back().map(SafeStart.Need::usual).orElse(safe.usual());
            assertThat(Paper.of(plan, safe.step(), safe.usual()).back(plan, safe.step()))
                    .as("step %s", safe.step())
                    .isBeforeOrEqualTo(end);
            if (safe.back().isPresent()) {
                assertThat(Paper.of(plan, safe.step(), backBy).back(plan, safe.step()))
                        .as("step %s", safe.step())
                        .isEqualTo(end);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void begun_early_enough_for_those_ahead_each_begins_in_time_for_its_own_way_back(PlanCase one) {
        Plan plan = one.plan();
        Duration back = plan.backTakes().orElseThrow().usual();
        Instant end = START.plus(plan.usual()).plus(back);
        List<SafeStart> all = Outlook.of(plan, Course.from(START), Optional.of(end)).safeStarts();

        for (SafeStart safe : all) {
            Instant begin = safe.ahead().map(SafeStart.Ahead::usual).orElse(safe.usual());
            Paper paper = Paper.of(plan, safe.step(), begin);
            assertThat(all)
                    .filteredOn(later -> later.step() > safe.step())
                    .allSatisfy(
                            later ->
                                    assertThat(paper.begin(later.step()))
                                            .isBeforeOrEqualTo(later.usual()));
        }
    }
}
