package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.Cluster;
import switchboard.lab.LabShapes;

/// Plans are reviewed as text: a change of the planner is a change of these files.
class GoldenPlansTest {
    private static List<PlanCase> cases() {
        return PlanCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_plan_of_a_cluster_is_the_golden_one(PlanCase one) throws IOException {
        String text = one.plan().toText();

        assertThat(text).isEqualTo(Golden.of(one.toString(), text));
    }

    @Test
    void nodes_that_switch_by_themselves_leave_nothing_to_do_in_parallel() {
        Cluster cluster = LabShapes.demo().cluster();
        PlanChoices parallel = new PlanChoices(true, true, true).switchingThemselves();
        PlanChoices sequential = new PlanChoices(false, true, true).switchingThemselves();

        assertThat(GuideList.STANDARD_BOTH.plan(cluster, parallel).steps())
                .isEqualTo(GuideList.STANDARD_BOTH.plan(cluster, sequential).steps());
    }

    @Test
    void nodes_that_install_one_by_one_switch_by_themselves_one_by_one() {
        Cluster cluster = LabShapes.demo().cluster();
        PlanChoices mixed = new PlanChoices(false, false, true).switchingThemselves();
        PlanChoices oneByOne = new PlanChoices(false, false, false).switchingThemselves();

        assertThat(GuideList.STANDARD_BOTH.plan(cluster, mixed).steps())
                .isEqualTo(GuideList.STANDARD_BOTH.plan(cluster, oneByOne).steps());
    }
}
