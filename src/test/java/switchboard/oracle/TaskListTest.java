package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The oracle accepts each task list of the guide, and nothing that leaves a step of it out.
class TaskListTest {

    @ParameterizedTest
    @EnumSource
    void a_task_list_is_accepted_in_its_order(TaskList list) {
        assertThat(Walk.firstRefusal(list.start(), Walk.acts(list.text()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_task_list_with_a_step_left_out_is_refused(TaskList list) {
        var acts = Walk.acts(list.text());
        for (var left = 0; left < acts.size() - 1; left++) {
            if (acts.get(left) instanceof Act.EndWait) {
                continue; // Says only what the next act is held to anyway.
            }
            var shorter = new ArrayList<>(acts);
            var act = shorter.remove(left);
            assertThat(Walk.firstRefusal(list.start(), shorter))
                    .as("%s without %s", list, act)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_task_list_with_a_step_taken_twice_is_refused(TaskList list) {
        var acts = Walk.acts(list.text());
        for (var at = 0; at < acts.size(); at++) {
            var act = acts.get(at);
            if (act instanceof Act.Install || act instanceof Act.Switch) {
                var longer = new ArrayList<>(acts);
                longer.add(at, act);
                assertThat(Walk.firstRefusal(list.start(), longer))
                        .as("%s with %s twice", list, act)
                        .isNotEmpty();
            }
        }
    }
}
