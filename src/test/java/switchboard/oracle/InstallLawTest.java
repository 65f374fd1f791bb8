package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import switchboard.oracle.Scenario.Kind;
import switchboard.oracle.Scenario.Scope;

/// Installs that break a rule, a handful per rule.
class InstallLawTest {

    private static final World BOTH = TaskList.STANDARD_BOTH.start();
    private static final World REFRESH = TaskList.REFRESH_BOTH.start();
    private static final String UCM_DONE = "F I(P) I(S1,S2) W(P) W(S1,S2) R(UCM) T(UCM)";

    @Test
    void nothing_is_installed_before_the_freeze() {
        assertThat(Walk.broken(BOTH, "I(P)")).containsExactly("FRZ-1");
        assertThat(Walk.broken(REFRESH, "C(P)")).containsExactly("FRZ-1");
        var lifted = Walk.after(BOTH, "F I(P) I(S1,S2)").without(Said.FREEZE);
        assertThat(Walk.broken(lifted, "W(P)")).containsExactly("FRZ-1");
    }

    @Test
    void no_node_installs_before_the_ucm_publisher() {
        var frozen = Walk.after(BOTH, "F");
        assertThat(Walk.broken(frozen, "I(S1)")).containsExactly("SEQ-1", "SEQ-2");
        assertThat(Walk.broken(frozen, "I(ip)")).contains("SEQ-1", "SEQ-8");
        var beside = Walk.after(TaskList.PARALLEL_STANDARD.start(), "F");
        assertThat(Walk.broken(beside, "I(ip)")).containsExactly("SEQ-1", "SEQ-8");
    }

    @Test
    void a_publisher_that_is_at_its_install_has_not_installed() {
        var busy = Walk.after(BOTH, "F").with("P", one -> one.withBusy(true));
        assertThat(Walk.broken(busy, "I(S1)")).containsExactly("SEQ-1", "SEQ-2");
        assertThat(Walk.broken(busy, "I(P)")).containsExactly("BUSY");
    }

    @Test
    void subscribers_install_one_by_one_where_the_site_chose_so() {
        var choice = new Scenario(Kind.STANDARD, Scope.BOTH, false, true, false, true, cops());
        var world = Walk.after(Walk.cluster(choice), "F I(P)");
        var busy = world.with("S1", one -> one.withBusy(true));
        assertThat(Walk.broken(world, "I(S2)")).isEmpty();
        assertThat(Walk.broken(busy, "I(S2)")).containsExactly("SEQ-2");
        var together = Walk.after(BOTH, "F I(P)").with("S1", one -> one.withBusy(true));
        assertThat(Walk.broken(together, "I(S2)")).isEmpty();
    }

    @Test
    void the_imp_publisher_installs_first_of_its_own() {
        assertThat(Walk.broken(Walk.after(BOTH, UCM_DONE), "I(is1)"))
                .containsExactly("SEQ-6", "SEQ-7");
        assertThat(Walk.broken(Walk.after(BOTH, UCM_DONE + " I(ip)"), "I(is1)")).isEmpty();
    }

    @Test
    void in_a_sequential_plan_imp_waits_for_all_of_ucm() {
        assertThat(Walk.broken(Walk.after(BOTH, "F I(P)"), "I(ip)")).containsExactly("SEQ-8");
        var untold = Walk.after(BOTH, UCM_DONE).without(Said.UCM_TASKS_DONE);
        assertThat(Walk.broken(untold, "I(ip)")).containsExactly("SEQ-8");
        var drifting =
                Walk.after(BOTH, UCM_DONE)
                        .with("S2", one -> one.withReplication(java.util.OptionalInt.of(3)));
        assertThat(Walk.broken(drifting, "I(ip)")).containsExactly("SEQ-8");
    }

    @Test
    void beside_ucm_the_imp_publisher_waits_for_what_subscribers_wait_for() {
        var standard = Walk.after(TaskList.PARALLEL_STANDARD.start(), "F I(P)");
        assertThat(Walk.broken(standard, "I(ip)")).isEmpty();
        var cops = "F C(P,S1,S2,ip,is1,is2) B(P,S1,S2,ip,is1,is2) I(P)";
        var refresh = Walk.after(TaskList.PARALLEL_REFRESH.start(), cops);
        assertThat(Walk.broken(refresh, "I(ip)")).containsExactly("SEQ-8");
        assertThat(Walk.broken(Walk.after(refresh, "W(P)"), "I(ip)")).isEmpty();
    }

    @Test
    void a_refresh_keeps_to_its_window() {
        var ready = Walk.after(REFRESH, "F C(P,S1,S2) B(P,S1,S2)");
        assertThat(Walk.broken(ready, "I(P)")).isEmpty();
        assertThat(Walk.broken(ready.withWindow(false), "I(P)")).containsExactly("TYP-3");
        var installed = Walk.after(ready, "I(P)").withWindow(false);
        assertThat(Walk.broken(installed, "W(P)")).isEmpty();
        assertThat(Walk.broken(Walk.after(BOTH, "F").withWindow(false), "I(P)")).isEmpty();
    }

    @Test
    void in_a_refresh_subscribers_install_after_their_publisher_switched() {
        var cops = "F C(P,S1,S2) B(P,S1,S2) I(P)";
        var installed = Walk.after(REFRESH, cops);
        assertThat(Walk.broken(installed, "I(S1)")).containsExactly("TYP-4");
        var away = Walk.after(installed, "W(P)").with("P", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "I(S1)")).containsExactly("TYP-4");
        var imp = "F C(P,ip,is1,is2) B(P,ip,is1,is2) I(P) W(P) I(ip)";
        var alone = Walk.after(TaskList.REFRESH_IMP_ONLY.start(), imp);
        assertThat(Walk.broken(alone, "I(is1)")).containsExactly("TYP-4");
    }

    @Test
    void imp_alone_in_a_refresh_waits_for_the_ucm_publisher_to_run_the_target() {
        var text = "F C(P,ip,is1,is2) B(P,ip,is1,is2) I(P)";
        var world = Walk.after(TaskList.REFRESH_IMP_ONLY.start(), text);
        assertThat(Walk.broken(world, "I(ip)")).containsExactly("SEQ-8");
    }

    @Test
    void imp_alone_leaves_the_other_ucm_nodes_as_they_are() {
        var world = Walk.after(TaskList.STANDARD_IMP_ONLY.start(), "F I(P)");
        assertThat(Walk.broken(world, "I(S1)")).containsExactly("LIST", "SEQ-14");
    }

    @Test
    void ucm_alone_installs_nothing_on_imp() {
        var world = Walk.after(TaskList.STANDARD_UCM_ONLY.start(), "F I(P)");
        assertThat(Walk.broken(world, "I(ip)")).contains("LIST");
    }

    @Test
    void a_node_that_does_not_answer_or_is_not_known_installs_nothing() {
        var frozen = Walk.after(BOTH, "F");
        var away = frozen.with("P", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "I(P)")).containsExactly("READING-5");
        var unread = frozen.with("P", one -> one.withSides(Side.OLD, Side.UNKNOWN));
        assertThat(Walk.broken(unread, "I(P)")).containsExactly("READING-5");
        assertThat(Walk.broken(unread, "I(S1)")).containsExactly("SEQ-1", "SEQ-2");
    }

    @Test
    void an_install_that_switches_at_its_end_waits_for_the_turn_of_its_switch() {
        assertThat(Walk.broken(Walk.after(BOTH, "F"), "A(P)")).containsExactly("READING-1");
        assertThat(Walk.broken(Walk.after(BOTH, "F I(P)"), "A(S1)")).containsExactly("SEQ-3");
    }

    private static java.util.Set<Product> cops() {
        return java.util.Set.of();
    }
}
