package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Ends of waits, of tasks and of whole upgrades that break a rule.
class EndLawTest {

    private static final World BOTH = TaskList.STANDARD_BOTH.start();
    private static final String UCM = "F I(P) I(S1,S2) W(P) W(S1,S2)";
    private static final String IMP = " T(UCM) I(ip) I(is1,is2) W(ip) W(is1,is2)";

    @Test
    void a_wait_ends_at_2_and_nowhere_else() {
        var switched = Walk.after(BOTH, UCM);
        assertThat(Walk.broken(switched, "R(UCM)")).isEmpty();
        for (var digit : new int[] {0, 1, 3, 4}) {
            var world = switched.with("P", one -> one.withReplication(OptionalInt.of(digit)));
            assertThat(Walk.broken(world, "R(UCM)")).containsExactly("REP-1", "SEQ-4");
        }
        var unread = switched.with("P", one -> one.withReplication(OptionalInt.empty()));
        assertThat(Walk.broken(unread, "R(UCM)")).containsExactly("REP-1", "SEQ-4");
        assertThat(Walk.broken(Walk.after(BOTH, "F"), "R(UCM)")).containsExactly("REP-1");
    }

    @Test
    void tasks_are_confirmed_after_replication() {
        assertThat(Walk.broken(Walk.after(BOTH, "F"), "T(UCM)")).containsExactly("PST-1");
        var drifting = drift(Walk.after(BOTH, UCM), "S2");
        assertThat(Walk.broken(drifting, "T(UCM)")).containsExactly("PST-1", "SEQ-4");
        var imp = drift(Walk.after(BOTH, UCM + IMP), "is2");
        assertThat(Walk.broken(imp, "T(IMP)")).containsExactly("PST-1", "SEQ-13");
    }

    @Test
    void tasks_of_imp_wait_for_replication_of_ucm_as_well() {
        var drifting = drift(Walk.after(BOTH, UCM + IMP), "S1");
        assertThat(Walk.broken(drifting, "T(IMP)")).containsExactly("SEQ-4");
    }

    @Test
    void nothing_proceeds_while_a_switched_imp_group_replicates() {
        var world = drift(Walk.after(TaskList.STANDARD_IMP_ONLY.start(), ALONE), "is1");
        assertThat(Walk.broken(world, "W(P)")).contains("SEQ-13");
        assertThat(Walk.broken(world, "T(IMP)")).contains("SEQ-13");
        assertThat(Walk.broken(world, "E")).contains("SEQ-13");
    }

    private static final String ALONE = "F I(P) I(ip) I(is1,is2) W(P) W(ip) W(is1,is2)";

    @Test
    void tasks_that_the_list_does_not_have_are_not_confirmed() {
        var ucm = Walk.after(TaskList.STANDARD_UCM_ONLY.start(), UCM);
        assertThat(Walk.broken(ucm, "T(IMP)")).contains("LIST");
        var imp = Walk.after(TaskList.STANDARD_IMP_ONLY.start(), ALONE);
        assertThat(Walk.broken(imp, "T(UCM)")).contains("LIST");
    }

    @Test
    void the_notification_is_cleared_after_the_reboots() {
        var done = Walk.after(TaskList.STANDARD_UCM_ONLY.start(), UCM + " T(UCM)");
        assertThat(Walk.broken(Walk.after(done, "B(ip,is1)"), "N")).containsExactly("NOT-1");
        var rebooted = Walk.after(done, "B(ip,is1,is2)");
        assertThat(Walk.broken(rebooted, "N")).isEmpty();
        var away = rebooted.with("is2", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "N")).containsExactly("NOT-1");
        var tooEarly = Walk.after(TaskList.STANDARD_UCM_ONLY.start(), "B(ip,is1,is2) " + UCM);
        assertThat(Walk.broken(Walk.after(tooEarly, "T(UCM)"), "N")).containsExactly("NOT-1");
    }

    @Test
    void ucm_alone_is_not_complete_before_imp_is_rebooted_and_the_notification_cleared() {
        var done = Walk.after(TaskList.STANDARD_UCM_ONLY.start(), UCM + " T(UCM)");
        assertThat(Walk.broken(done, "E")).containsExactly("NOT-1", "SEQ-5");
        assertThat(Walk.broken(Walk.after(done, "B(ip,is1,is2)"), "E")).containsExactly("NOT-1");
    }

    @Test
    void the_freeze_lasts_until_all_tasks_are_done() {
        var world = Walk.after(BOTH, UCM + IMP);
        assertThat(Walk.broken(world, "E")).containsExactly("FRZ-1", "PST-1");
        assertThat(Walk.broken(Walk.after(world, "T(IMP)"), "E")).isEmpty();
    }

    @Test
    void an_upgrade_does_not_end_with_a_node_on_the_old_release() {
        var world = Walk.after(BOTH, UCM + IMP + " T(IMP) Z(is2)");
        assertThat(Walk.broken(world, "E")).containsExactly("LIST");
    }

    @Test
    void a_way_back_ends_with_replication_at_2() {
        var back = Walk.after(BOTH, UCM + " Z(P) Z(S1,S2)");
        assertThat(Oracle.allows(back, new Act.FinishBack())).isTrue();
        assertThat(Oracle.broken(drift(back, "S1"), new Act.FinishBack())).containsExactly("REV-2");
        var half = Walk.after(BOTH, UCM + " Z(P) Z(S1)");
        assertThat(Oracle.broken(half, new Act.FinishBack())).containsExactly("REV-2");
    }

    private static World drift(World world, String node) {
        return world.with(node, one -> one.withReplication(OptionalInt.of(3)));
    }
}
