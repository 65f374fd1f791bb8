package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import switchboard.oracle.Scenario.Kind;
import switchboard.oracle.Scenario.Scope;

/// Switches, there and back, that break a rule.
class SwitchLawTest {

    private static final World BOTH = TaskList.STANDARD_BOTH.start();
    private static final String UCM_DONE = "F I(P) I(S1,S2) W(P) W(S1,S2) R(UCM) T(UCM)";
    private static final World IMP_READY = Walk.after(BOTH, UCM_DONE + " I(ip) I(is1,is2)");

    @Test
    void a_node_without_the_target_on_its_inactive_side_does_not_switch() {
        assertThat(Walk.broken(Walk.after(BOTH, "F"), "W(P)")).contains("SEQ-0");
        var switched = Walk.after(BOTH, "F I(P) I(S1,S2) W(P)");
        assertThat(Walk.broken(switched, "W(P)")).containsExactly("SEQ-0");
        var unread = Walk.after(BOTH, "F I(P) I(S1,S2)");
        unread = unread.with("P", one -> one.withSides(Side.UNKNOWN, Side.TARGET));
        assertThat(Walk.broken(unread, "W(P)")).containsExactly("READING-5", "SEQ-0");
    }

    @Test
    void the_ucm_publisher_switches_first_and_is_back() {
        var installed = Walk.after(BOTH, "F I(P) I(S1,S2)");
        assertThat(Walk.broken(installed, "W(S1)")).containsExactly("SEQ-3");
        var away = Walk.after(installed, "W(P)").with("P", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "W(S1)")).containsExactly("SEQ-3");
    }

    @Test
    void in_a_standard_upgrade_the_publisher_waits_for_every_install() {
        assertThat(Walk.broken(Walk.after(BOTH, "F I(P) I(S1)"), "W(P)"))
                .containsExactly("READING-1");
        var imp = Walk.after(BOTH, UCM_DONE + " I(ip) I(is1)");
        assertThat(Walk.broken(imp, "W(ip)")).containsExactly("READING-1");
        var alone = Walk.after(TaskList.STANDARD_IMP_ONLY.start(), "F I(P) I(ip) I(is1)");
        assertThat(Walk.broken(alone, "W(P)")).containsExactly("READING-1");
    }

    @Test
    void imp_waits_for_replication_of_ucm() {
        for (var digit : new int[] {0, 1, 3, 4}) {
            var world = IMP_READY.with("S1", one -> one.withReplication(OptionalInt.of(digit)));
            assertThat(Walk.broken(world, "W(ip)")).containsExactly("SEQ-4");
        }
        var unread = IMP_READY.with("S1", one -> one.withReplication(OptionalInt.empty()));
        assertThat(Walk.broken(unread, "W(ip)")).containsExactly("SEQ-4");
    }

    @Test
    void imp_switches_after_all_of_ucm() {
        var beside = TaskList.PARALLEL_STANDARD.start();
        var early = Walk.after(beside, "F I(P) I(ip) I(S1,S2) I(is1,is2) W(P) W(S1)");
        assertThat(Walk.broken(early, "W(ip)")).contains("SEQ-9");
        var away = IMP_READY.with("S2", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "W(ip)")).containsExactly("SEQ-9");
    }

    @Test
    void imp_subscribers_switch_after_their_publisher_and_one_at_a_time() {
        assertThat(Walk.broken(IMP_READY, "W(is1)")).containsExactly("SEQ-10");
        var first = Walk.after(IMP_READY, "W(ip) W(is1)");
        assertThat(Walk.broken(first, "W(is2)")).isEmpty();
        var away = first.with("is1", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "W(is2)")).containsExactly("SEQ-11");
        var sent = Walk.after(IMP_READY, "W(ip)").with("is1", one -> one.withBusy(true));
        assertThat(Walk.broken(sent, "W(is2)")).containsExactly("SEQ-11");
    }

    @Test
    void ucm_subscribers_switch_as_the_site_chose() {
        var away = Walk.after(BOTH, "F I(P) I(S1,S2) W(P) W(S1)");
        away = away.with("S1", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "W(S2)")).isEmpty();
        var choice = new Scenario(Kind.STANDARD, Scope.BOTH, false, true, true, false, Set.of());
        var slowly = new World(choice, away.machines(), away.said(), true);
        assertThat(Walk.broken(slowly, "W(S2)")).containsExactly("SEQ-12");
    }

    @Test
    void imp_alone_switches_after_the_ucm_publisher() {
        var world = Walk.after(TaskList.STANDARD_IMP_ONLY.start(), "F I(P) I(ip) I(is1,is2)");
        assertThat(Walk.broken(world, "W(ip)")).containsExactly("SEQ-14", "SEQ-9");
    }

    @Test
    void a_refresh_comes_back_on_the_old_release_before_it_switches() {
        var text = "F C(P,S1,S2) B(P,S1,S2) I(P)";
        var away = Walk.after(TaskList.REFRESH_BOTH.start(), text);
        away = away.with("P", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "W(P)")).containsExactly("READING-5", "TYP-5");
    }

    @Test
    void a_node_goes_back_only_to_the_older_release_it_holds() {
        var switched = Walk.after(BOTH, "F I(P) I(S1,S2) W(P)");
        assertThat(Walk.broken(switched, "Z(P)")).isEmpty();
        assertThat(Walk.broken(Walk.after(switched, "Z(P)"), "Z(P)")).containsExactly("REV-1");
        var lost = switched.with("P", one -> one.withSides(Side.TARGET, Side.NONE));
        assertThat(Walk.broken(lost, "Z(P)")).containsExactly("REV-1");
    }

    @Test
    void a_node_whose_common_partition_was_freed_does_not_go_back() {
        var freed = Walk.after(BOTH, "F I(P) I(S1,S2) W(P)").with("P", one -> one.withFreed(true));
        assertThat(Walk.broken(freed, "Z(P)")).containsExactly("COP-6", "REV-1");
    }

    @Test
    void a_cluster_goes_back_publisher_first() {
        var switched = Walk.after(BOTH, "F I(P) I(S1,S2) W(P) W(S1,S2)");
        assertThat(Walk.broken(switched, "Z(S1)")).containsExactly("REV-2");
        var back = Walk.after(switched, "Z(P)");
        assertThat(Walk.broken(back, "Z(S1)")).isEmpty();
        var away = back.with("P", one -> one.withPrompt(false));
        assertThat(Walk.broken(away, "Z(S1)")).containsExactly("REV-2");
    }
}
