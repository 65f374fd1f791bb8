package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

class ConsequencesTest {
    private static Consequences of(PlanCase.Way way) {
        Plan plan = new PlanCase(GuideList.STANDARD_BOTH, PlanCase.Shape.DEMO, way).plan();
        return Consequences.of(plan);
    }

    @Test
    void a_plan_has_no_step_that_it_has_not_itself() {
        Consequences manual = of(PlanCase.Way.MANUAL);

        assertThat(manual.without(manual)).isEmpty();
        assertThat(manual.steps()).containsAll(manual.critical()).containsAll(manual.people());
    }

    @Test
    void installing_one_by_one_has_steps_of_its_own_and_leaves_those_together_to_the_other() {
        Consequences together = of(PlanCase.Way.MANUAL);
        Consequences single = of(PlanCase.Way.ONE_BY_ONE);

        assertThat(single.without(together))
                .extracting(Sentence::text)
                .contains("Install on chi-sub1", "Install on chi-sub2");
        assertThat(together.without(single))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(single.steps());
        assertThat(single.takes().usual()).isGreaterThan(together.takes().usual());
    }

    @Test
    void every_node_is_switched_once_however_it_is_switched() {
        for (PlanCase.Way way : PlanCase.Way.values()) {
            assertThat(of(way).restarts()).hasSize(8).containsEntry(new NodeName("chi-pub"), 1);
            assertThat(of(way).restarts().values()).containsOnly(1);
        }
    }
}
