package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void every_node_goes_out_of_service_once_by_a_standard_upgrade_however_it_is_switched() {
        for (PlanCase.Way way : PlanCase.Way.values()) {
            assertThat(of(way).out()).hasSize(8).containsKey(new NodeName("chi-pub"));
            assertThat(of(way).out().values())
                    .extracting(Consequences.Outage::times)
                    .containsOnly(1);
        }
    }

    @Test
    void a_refresh_upgrade_in_stages_takes_a_node_out_of_service_while_it_installs_too() {
        Plan plan =
                new PlanCase(GuideList.REFRESH_BOTH, PlanCase.Shape.DEMO, PlanCase.Way.MANUAL)
                        .plan();
        Consequences.Outage publisher = Consequences.of(plan).out().get(new NodeName("chi-pub"));

        assertThat(publisher.times()).isGreaterThan(1);
        assertThat(publisher.takes().usual())
                .isEqualTo(
                        plan.steps().stream()
                                .filter(it -> it.step().nodes().contains(new NodeName("chi-pub")))
                                .filter(it -> plan.takesOutOfService(it.step()))
                                .map(it -> it.takes().usual())
                                .reduce(Duration.ZERO, Duration::plus));
    }
}
