package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskListTest {
    private static final Map<GuideList, TaskList> SEQUENTIAL =
            Map.of(
                    GuideList.STANDARD_BOTH, TaskList.STANDARD,
                    GuideList.REFRESH_BOTH, TaskList.REFRESH,
                    GuideList.STANDARD_UCM_ONLY, TaskList.UNIFIED_CM_STANDARD,
                    GuideList.REFRESH_UCM_ONLY, TaskList.UNIFIED_CM_REFRESH,
                    GuideList.STANDARD_IMP_ONLY, TaskList.PRESENCE_STANDARD,
                    GuideList.REFRESH_IMP_ONLY, TaskList.PRESENCE_REFRESH);

    private static Plan plan(GuideList list, PlanCase.Way way) {
        return new PlanCase(list, PlanCase.Shape.DEMO, way).plan();
    }

    @Test
    void each_plan_names_the_list_of_the_guide_that_it_follows() {
        SEQUENTIAL.forEach(
                (list, named) ->
                        assertThat(TaskList.of(plan(list, PlanCase.Way.MANUAL)))
                                .as(list.name())
                                .isEqualTo(named));
        assertThat(TaskList.of(plan(GuideList.STANDARD_BOTH, PlanCase.Way.PARALLEL)))
                .isEqualTo(TaskList.PARALLEL);
        assertThat(TaskList.of(plan(GuideList.REFRESH_BOTH, PlanCase.Way.PARALLEL)))
                .isEqualTo(TaskList.PARALLEL);
    }

    @Test
    void alone_nothing_is_parallel_whatever_was_chosen() {
        assertThat(TaskList.of(plan(GuideList.STANDARD_IMP_ONLY, PlanCase.Way.PARALLEL)))
                .isEqualTo(TaskList.PRESENCE_STANDARD);
    }

    @Test
    void each_has_its_number_and_words() {
        assertThat(TaskList.REFRESH.title().text()).startsWith("2 of 7").contains("refresh");
        assertThat(TaskList.PARALLEL.title().text()).startsWith("7 of 7").contains("parallel");
    }

    @Test
    void the_way_back_follows_none() {
        Plan plan = plan(GuideList.STANDARD_BOTH, PlanCase.Way.MANUAL);
        Plan back =
                new Plan(
                        plan.cluster(),
                        plan.target(),
                        plan.choices(),
                        Map.of(),
                        plan.back().orElseThrow(),
                        java.util.Optional.empty());
        assertThatThrownBy(() -> TaskList.of(back)).isInstanceOf(IllegalArgumentException.class);
    }
}
