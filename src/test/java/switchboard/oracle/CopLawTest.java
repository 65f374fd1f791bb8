package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// COP files and restarts that break a rule.
class CopLawTest {

    private static final World REFRESH = TaskList.REFRESH_BOTH.start();
    private static final String UCM =
            "F C(P,S1,S2) B(P,S1,S2) I(P) W(P) I(S1,S2) W(S1,S2) R(UCM) T(UCM)";

    @Test
    void a_cop_file_missing_on_any_node_of_the_product_holds_every_install() {
        var missing = Walk.after(REFRESH, "F C(P,S1) B(P,S1)");
        assertThat(Walk.broken(missing, "I(P)")).containsExactly("COP-3", "COP-7");
        assertThat(Walk.broken(Walk.after(REFRESH, UCM + " C(ip,is1) B(ip,is1)"), "I(ip)"))
                .containsExactly("COP-3", "COP-7");
        var alone = Walk.after(TaskList.REFRESH_IMP_ONLY.start(), "F C(P) B(P)");
        assertThat(Walk.broken(alone, "I(P)")).containsExactly("COP-3", "COP-7");
    }

    @Test
    void a_node_restarts_between_its_cop_file_and_its_install() {
        var unstarted = Walk.after(REFRESH, "F C(P,S1,S2) B(S1,S2)");
        assertThat(Walk.broken(unstarted, "I(P)")).containsExactly("COP-4");
        var unknown =
                Walk.after(unstarted, "B(P)").with("P", one -> one.withBoot(OptionalInt.empty()));
        assertThat(Walk.broken(unknown, "I(P)")).containsExactly("COP-4");
    }

    @Test
    void cop_files_come_before_new_software() {
        var late = Walk.after(REFRESH, "F C(P,S1) B(P,S1) I(P)");
        assertThat(Walk.broken(late, "C(S2)")).containsExactly("COP-7");
        var unread =
                Walk.after(REFRESH, "F").with("P", one -> one.withSides(Side.OLD, Side.UNKNOWN));
        assertThat(Walk.broken(unread, "C(S2)")).containsExactly("COP-7");
    }

    @Test
    void in_the_combined_refresh_cop_files_of_imp_come_after_ucm() {
        assertThat(Walk.broken(Walk.after(REFRESH, "F"), "C(ip)")).containsExactly("COP-7");
        assertThat(Walk.broken(Walk.after(REFRESH, UCM), "C(ip)")).isEmpty();
        var beside = Walk.after(TaskList.PARALLEL_REFRESH.start(), "F");
        assertThat(Walk.broken(beside, "C(ip)")).isEmpty();
    }

    @Test
    void no_cop_file_goes_on_while_a_switched_group_replicates() {
        var settling =
                Walk.after(REFRESH, UCM).with("S1", one -> one.withReplication(OptionalInt.of(1)));
        assertThat(Walk.broken(settling, "C(ip)")).containsExactly("SEQ-4");
    }

    @Test
    void a_cop_file_that_nobody_requires_is_not_in_the_list() {
        assertThat(Walk.broken(Walk.after(TaskList.STANDARD_BOTH.start(), "F"), "C(P)"))
                .containsExactly("LIST");
    }

    @Test
    void freeing_the_common_partition_comes_before_new_software_and_once() {
        var frozen = Walk.after(REFRESH, "F");
        assertThat(Oracle.broken(frozen, new Act.FreeSpace("P"))).isEmpty();
        var freed = frozen.with("P", one -> one.withFreed(true));
        assertThat(Oracle.broken(freed, new Act.FreeSpace("P"))).containsExactly("LIST");
        var installed = Walk.after(REFRESH, "F C(P,S1,S2) B(P,S1,S2) I(P)");
        assertThat(Oracle.broken(installed, new Act.FreeSpace("P"))).containsExactly("COP-7");
    }

    @Test
    void a_restart_that_no_list_asks_for_is_refused() {
        assertThat(Walk.broken(Walk.after(REFRESH, "F"), "B(P)")).containsExactly("LIST");
        var started = Walk.after(REFRESH, "F C(P) B(P)");
        assertThat(Walk.broken(started, "B(P)")).containsExactly("LIST");
    }

    @Test
    void imp_is_rebooted_only_after_ucm_is_complete() {
        var ucm = TaskList.STANDARD_UCM_ONLY.start();
        var switched = Walk.after(ucm, "F I(P) I(S1,S2) W(P) W(S1,S2) R(UCM)");
        assertThat(Walk.broken(switched, "B(ip)")).containsExactly("SEQ-5");
        assertThat(Walk.broken(Walk.after(switched, "T(UCM)"), "B(ip)")).isEmpty();
    }
}
