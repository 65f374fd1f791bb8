package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.InvalidInput;

class RunSequenceTest {
    private static RunSequence read(String text) {
        return RunSequence.parse(text, Elsewhere.standard().state().cluster());
    }

    private static String title(String line) {
        return read(line).lines().getFirst().steps().getFirst().title().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "install rig-pub | Install on rig-pub",
                "1. Upgrade on RIG-PUB.lab.example.net | Install on rig-pub",
                "- install 127.1.9.12 | Install on rig-sub1",
                "upgrade, do not switch rig-pub | Install on rig-pub",
                "switch version on rig-pub | Switch version on rig-pub",
                "install and switch rig-sub1 and rig-sub2 | Install and switch by itself on rig-sub1, rig-sub2",
                "step 4: switch rig-pub | Switch version on rig-pub",
                "Step 3: rig-sub1 rig-sub2 (upgrade) | Install on rig-sub1, rig-sub2",
                "Step 3: rig-sub1 (Upgrade, switch automatically) | Install and switch by itself on rig-sub1",
                "Step 3: rig-sub1 (upgrade, automatic switch) | Install and switch by itself on rig-sub1",
                "Step 3: rig-sub1 (switch) | Switch version on rig-sub1",
                "switch back rig-sub1 # in need | Switch back on rig-sub1"
            })
    void a_line_is_read(String line, String step) {
        assertThat(title(line)).isEqualTo(step);
    }

    @Test
    void empty_lines_and_comments_are_left_out_and_numbers_stay_those_of_the_text() {
        assertThat(read("# first\n\ninstall rig-pub\n  \n  # then\nswitch rig-pub").lines())
                .extracting(RunSequence.Line::number)
                .containsExactly(3, 6);
    }

    @Test
    void nodes_of_both_products_in_one_line_are_one_step_each() {
        assertThat(read("install rig-imp-pub, rig-sub1").lines().getFirst().steps())
                .extracting(step -> step.title().text())
                .containsExactly("Install on rig-sub1", "Install on rig-imp-pub");
    }

    @Test
    void every_line_that_cannot_be_read_is_named_with_what_was_expected() {
        RunSequence sequence =
                read(
                        """
                        instal rig-pub
                        install rig-sub7, rig-sub1, oslo
                        switch
                        wait replication of everything
                        cop made-up.cop on rig-pub
                        Step 2: rig-sub1
                        Step 3: rig-sub1 (dance)
                        install rig-pub
                        """);

        assertThat(sequence.unread())
                .extracting(RunSequence.Unread::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        List<String> expected = sequence.unread().stream().map(it -> it.expected().text()).toList();
        assertThat(expected.get(0)).contains("Expected what is done");
        assertThat(expected.get(1)).contains("not rig-sub7, oslo. It has rig-pub,");
        assertThat(expected.get(2)).contains("Expected the names of nodes");
        assertThat(expected.get(3)).contains("not \"everything\"");
        assertThat(expected.get(4)).contains("made-up.cop");
        assertThat(expected.get(5)).contains("in brackets");
        assertThat(expected.get(6)).contains("not \"dance\"");
        assertThat(sequence.lines()).hasSize(1);
    }

    @Test
    void a_text_without_a_line_is_refused() {
        assertThatThrownBy(() -> read("\n# nothing\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no line to check");
    }

    @Test
    void nothing_after_an_unread_line_is_judged_and_the_legal_plan_is_there() {
        CheckedSequence checked =
                Elsewhere.standard().check("switch rig-pub\nfoo bar\ninstall rig-imp-pub");

        assertThat(Elsewhere.broken(checked))
                .contains("1 SEQ-0")
                .noneMatch(it -> it.startsWith("3"));
        assertThat(checked.notJudged()).extracting(RunSequence.Line::number).containsExactly(3);
        assertThat(checked.leftOpen()).isEmpty();
        assertThat(checked.isLegal()).isFalse();
        assertThat(checked.legal().steps()).isNotEmpty();
    }

    @Test
    void an_inactive_side_that_nobody_has_read_yet_is_said_and_breaks_nothing() {
        CheckedSequence checked = Elsewhere.standard().unread().check(SequenceListsTest.STANDARD);

        assertThat(Elsewhere.broken(checked)).isEmpty();
        assertThat(checked.lines().getFirst().steps().getFirst().verdict().picture())
                .anyMatch(it -> it instanceof Finding.Remark && it.rule() == RuleId.FAI_2);
    }

    @Test
    void steps_of_prime_collaboration_deployment_are_judged_as_they_run() {
        CheckedSequence checked =
                Elsewhere.standard()
                        .check(
                                """
                                Step 1: rig-pub (upgrade, switch automatically)
                                Step 2: rig-sub1 rig-sub2 (upgrade, switch automatically)
                                Step 3: rig-imp-pub (upgrade, switch automatically)
                                Step 4: rig-imp-sub1 rig-imp-sub2 (upgrade, switch automatically)
                                """);

        assertThat(Elsewhere.broken(checked))
                .contains("3 SEQ-4", "3 SEQ-8", "3 PST-1", "4 SEQ-11")
                .noneMatch(it -> it.startsWith("1") || it.startsWith("2"));
    }

    @Test
    void the_way_back_is_held_against_the_plan_that_leads_back() {
        Elsewhere site = Elsewhere.standard();
        Elsewhere there = site.upgraded();

        CheckedSequence good =
                there.check(
                        """
                        switch back rig-pub
                        switch back rig-sub1, rig-sub2
                        wait replication Unified CM
                        switch back rig-imp-pub
                        switch back rig-imp-sub1
                        switch back rig-imp-sub2
                        wait replication IM and Presence
                        """);
        CheckedSequence bad = there.check("switch back rig-sub1\nswitch back rig-pub");

        assertThat(Elsewhere.broken(good)).isEmpty();
        assertThat(good.isLegal()).isTrue();
        assertThat(good.legal().isWayBack()).isTrue();
        assertThat(Elsewhere.broken(bad)).containsExactly("1 REV-2");
    }

    @Test
    void a_switch_back_in_the_middle_is_judged_by_the_older_release() {
        CheckedSequence checked =
                Elsewhere.standard()
                        .check(
                                SequenceListsTest.STANDARD.lines().limit(4).toList().stream()
                                                .reduce((one, other) -> one + "\n" + other)
                                                .orElseThrow()
                                        + "\nswitch back rig-pub\nswitch back rig-sub1");

        assertThat(Elsewhere.broken(checked)).isEmpty();
        assertThat(Elsewhere.leftOpen(checked))
                .contains("LIST rig-pub has 14.0.1.13900-155 installed, and no line switches it");
    }

    @Test
    void prime_collaboration_deployment_may_leave_the_publisher_out_while_three_numbers_agree() {
        String text =
                """
                Step 1: rig-imp-pub (upgrade, switch automatically)
                Step 2: rig-imp-sub1 (upgrade, switch automatically)
                Step 3: rig-imp-sub2 (upgrade, switch automatically)
                wait replication IM&P
                tasks IM&P
                """;
        Elsewhere near = Elsewhere.serviceUpdate().presenceAlone();
        Elsewhere far = Elsewhere.standard().presenceAlone();

        assertThat(near.check(text).isLegal()).isTrue();
        assertThat(near.check(text).taken()).anyMatch(it -> it.text().contains("SEQ-16"));
        assertThat(Elsewhere.broken(far.check(text))).contains("1 SEQ-1", "1 SEQ-9");
        assertThat(Elsewhere.leftOpen(far.check(text)))
                .anyMatch(it -> it.startsWith("SEQ-16 No line names rig-pub"));
    }

    @Test
    void a_migration_task_takes_the_publisher_along_even_while_three_numbers_agree() {
        String nodes =
                """
                Step 2: rig-imp-pub (upgrade)
                Step 3: rig-imp-sub1, rig-imp-sub2 (upgrade)
                """;
        Elsewhere near = Elsewhere.serviceUpdate().presenceAlone();

        assertThat(Elsewhere.leftOpen(near.check("PCD migration task\n" + nodes)))
                .anyMatch(it -> it.startsWith("SEQ-15 No line names rig-pub"));
        assertThat(Elsewhere.leftOpen(near.check("upgrade task\n" + nodes)))
                .noneMatch(it -> it.contains("rig-pub,"));
        assertThat(
                        Elsewhere.leftOpen(
                                near.check("Migration task:\nStep 1: rig-pub (upgrade)\n" + nodes)))
                .noneMatch(it -> it.startsWith("SEQ-15"));
    }

    @Test
    void which_task_it_is_stands_before_all_else() {
        var checked = Elsewhere.standard().check("install rig-pub\nmigration task");

        assertThat(checked.unread()).hasSize(1);
    }
}
