package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One mistake in an otherwise good list is named with its line, its rule and its node.
class SequenceMistakesTest {
    /// The list with line `from` moved to stand at `to`.
    private static String moved(String list, int from, int to) {
        List<String> lines = new ArrayList<>(list.lines().toList());
        lines.add(to - 1, lines.remove(from - 1));
        return String.join("\n", lines);
    }

    private static String without(String list, int line) {
        List<String> lines = new ArrayList<>(list.lines().toList());
        lines.remove(line - 1);
        return String.join("\n", lines);
    }

    private static List<String> broken(String standard) {
        return Elsewhere.broken(Elsewhere.standard().check(standard));
    }

    private static String why(CheckedSequence checked, int line) {
        return checked.lines().get(line - 1).broken().getFirst().because().toString();
    }

    @Test
    void a_subscriber_that_installs_before_the_publisher() {
        CheckedSequence checked =
                Elsewhere.standard().check(moved(SequenceListsTest.STANDARD, 2, 1));

        assertThat(Elsewhere.broken(checked)).containsExactly("1 SEQ-1");
        assertThat(why(checked, 1)).contains("rig-pub");
    }

    @Test
    void a_subscriber_that_installs_together_with_the_publisher() {
        String text =
                SequenceListsTest.STANDARD.replace(
                        "install rig-pub\ninstall rig-sub1, rig-sub2",
                        "install rig-pub, rig-sub1, rig-sub2");

        assertThat(broken(text)).containsExactly("1 SEQ-1");
    }

    @Test
    void a_publisher_that_switches_before_all_subscribers_have_installed() {
        CheckedSequence checked =
                Elsewhere.standard().check(moved(SequenceListsTest.STANDARD, 3, 2));

        assertThat(Elsewhere.broken(checked)).containsExactly("2 LIST");
        assertThat(why(checked, 2)).contains("rig-sub1").contains("rig-sub2");
    }

    @Test
    void a_subscriber_that_switches_before_the_publisher() {
        assertThat(broken(moved(SequenceListsTest.STANDARD, 4, 3))).containsExactly("3 SEQ-3");
    }

    @Test
    void a_switch_that_is_done_twice_brings_the_old_release_back() {
        CheckedSequence checked =
                Elsewhere.standard()
                        .check(
                                SequenceListsTest.STANDARD.replace(
                                        "switch rig-pub\n", "switch rig-pub\nswitch rig-pub\n"));

        assertThat(Elsewhere.broken(checked)).startsWith("4 SEQ-0", "5 SEQ-3");
        assertThat(why(checked, 4)).contains("rig-pub already runs 14.0.1.13900-155");
    }

    @Test
    void a_node_that_is_switched_without_an_install() {
        assertThat(
                        broken(
                                SequenceListsTest.STANDARD.replace(
                                        "rig-sub1, rig-sub2\nswitch rig-pub",
                                        "rig-sub1\nswitch rig-pub")))
                .contains("3 LIST", "4 SEQ-0");
    }

    @Test
    void tasks_without_a_wait_for_replication() {
        CheckedSequence checked =
                Elsewhere.standard().check(without(SequenceListsTest.STANDARD, 5));

        assertThat(Elsewhere.broken(checked)).startsWith("5 SEQ-4");
        assertThat(why(checked, 5)).contains("replication of rig-pub is not known");
    }

    @Test
    void a_wait_that_comes_before_the_switch_of_the_subscribers_does_not_count() {
        CheckedSequence checked =
                Elsewhere.standard().check(moved(SequenceListsTest.STANDARD, 5, 4));

        assertThat(Elsewhere.broken(checked)).startsWith("6 SEQ-4");
        assertThat(checked.lines().get(3).steps().getFirst().verdict().picture())
                .anyMatch(it -> it instanceof Finding.Remark && it.rule() == RuleId.SEQ_4);
    }

    @Test
    void im_and_presence_that_installs_before_the_tasks_of_unified_cm() {
        assertThat(broken(moved(SequenceListsTest.STANDARD, 7, 6))).containsExactly("6 SEQ-8");
    }

    @Test
    void an_im_and_presence_subscriber_that_installs_before_its_publisher() {
        assertThat(broken(moved(SequenceListsTest.STANDARD, 8, 7))).containsExactly("7 SEQ-7");
    }

    @Test
    void im_and_presence_that_switches_before_unified_cm() {
        String text = moved(moved(SequenceListsTest.STANDARD, 8, 3), 8, 3);

        assertThat(Elsewhere.broken(Elsewhere.standard().parallel().check(moved(text, 9, 5))))
                .contains("5 SEQ-9")
                .allMatch(it -> it.startsWith("5 ") || it.endsWith("SEQ-7"));
    }

    @Test
    void im_and_presence_subscribers_that_switch_together() {
        CheckedSequence checked =
                Elsewhere.standard()
                        .check(
                                SequenceListsTest.STANDARD.replace(
                                        "switch rig-imp-sub1\nswitch rig-imp-sub2",
                                        "switch rig-imp-sub1, rig-imp-sub2"));

        assertThat(Elsewhere.broken(checked)).containsExactly("10 SEQ-11");
        assertThat(why(checked, 10)).contains("rig-imp-sub1, rig-imp-sub2");
    }

    @Test
    void an_im_and_presence_subscriber_that_switches_before_its_publisher() {
        assertThat(broken(moved(SequenceListsTest.STANDARD, 10, 9))).containsExactly("9 SEQ-10");
    }

    @Test
    void subscribers_that_switch_together_where_the_site_chose_one_by_one() {
        Elsewhere site = Elsewhere.standard().with(new PlanChoices(false, true, false));

        assertThat(Elsewhere.broken(site.check(SequenceListsTest.STANDARD)))
                .containsExactly("4 SEQ-12");
    }

    @Test
    void a_refresh_whose_subscribers_install_before_the_publisher_has_switched() {
        assertThat(
                        Elsewhere.broken(
                                Elsewhere.refresh().check(moved(SequenceListsTest.REFRESH, 6, 5))))
                .containsExactly("5 TYP-4");
    }

    @Test
    void a_cop_file_that_one_node_lacks() {
        String text =
                SequenceListsTest.REFRESH.replace(
                        "rig-sub2\nrestart rig-pub\n", "\nrestart rig-pub\n");
        CheckedSequence checked = Elsewhere.refresh().check(text);

        assertThat(Elsewhere.broken(checked)).contains("4 COP-7", "6 COP-3");
        assertThat(why(checked, 4)).contains("rig-sub2 has no record of");
    }

    @Test
    void a_cop_file_without_its_restart() {
        assertThat(
                        Elsewhere.broken(
                                Elsewhere.refresh().check(without(SequenceListsTest.REFRESH, 2))))
                .startsWith("3 COP-4");
    }

    @Test
    void a_refresh_that_outlasts_its_window() {
        Elsewhere site = Elsewhere.refresh();
        Window evening =
                new Window(Elsewhere.NIGHT.begin(), Elsewhere.NIGHT.begin().plusSeconds(4 * 3600));

        assertThat(
                        Elsewhere.broken(
                                site.with(site.choices().in(evening))
                                        .check(SequenceListsTest.REFRESH)))
                .containsExactly("6 TYP-3", "12 TYP-3", "14 TYP-3");
    }

    @Test
    void restarts_and_the_notification_that_come_too_early() {
        assertThat(
                        Elsewhere.broken(
                                Elsewhere.unifiedCmAlone()
                                        .check(moved(SequenceListsTest.UNIFIED_CM_ALONE, 10, 9))))
                .containsExactly("9 NOT-1");
        assertThat(
                        Elsewhere.broken(
                                Elsewhere.unifiedCmAlone()
                                        .check(moved(SequenceListsTest.UNIFIED_CM_ALONE, 7, 6))))
                .containsExactly("6 SEQ-5");
    }

    @Test
    void nodes_and_tasks_and_restarts_that_no_line_covers() {
        String text = SequenceListsTest.STANDARD.replace(", rig-sub2", "");

        assertThat(Elsewhere.leftOpen(Elsewhere.standard().check(text)))
                .containsExactly("LIST No line names rig-sub2, which is to run 14.0.1.13900-155");
        assertThat(
                        Elsewhere.leftOpen(
                                Elsewhere.standard()
                                        .check(without(SequenceListsTest.STANDARD, 13))))
                .containsExactly("PST-1 No line has the post-upgrade tasks of IM and Presence");
        assertThat(
                        Elsewhere.leftOpen(
                                Elsewhere.unifiedCmAlone()
                                        .check(without(SequenceListsTest.UNIFIED_CM_ALONE, 9))))
                .singleElement()
                .asString()
                .startsWith("SEQ-5 No line restarts rig-imp-sub2");
    }

    @Test
    void a_node_that_the_target_does_not_cover() {
        CheckedSequence checked =
                Elsewhere.standard()
                        .presenceAlone()
                        .check("install rig-pub\ninstall rig-sub1, rig-imp-pub");

        assertThat(Elsewhere.broken(checked)).containsExactly("2 SEQ-14");
        assertThat(why(checked, 2)).contains("rig-sub1 is not covered");
    }
}
