package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.Sentence;

class SwitchDialogueTest {
    private static final String COMMAND = "admin:utils system switch-version\n";
    private static final String ASKS =
            "Do you really want to switch between versions ?\n\nEnter (yes/no)? ";

    private final ScriptedNode node = new ScriptedNode(new SwitchDialogue());

    @Test
    void the_one_question_is_the_point_of_no_return() {
        node.play(COMMAND + "\n" + ASKS);
        assertThat(node.last())
                .isEqualTo(
                        new Turn.PointOfNoReturn(
                                "Do you really want to switch between versions ? Enter (yes/no)?",
                                "yes",
                                "no"));
        assertThat(node.alarms()).allMatch(Turn.PointOfNoReturn.class::isInstance);
    }

    @Test
    void advice_before_the_question_does_not_alarm() {
        node.play(
                COMMAND
                        + "     ***   W A R N I N G   ***\n"
                        + "If database replication setup is in progress, leave it be.\n"
                        + " ** Switching server to the inactive version **\n"
                        + "Active Master Version: 14.0.1.13900-155\nInactive Master Version: 15.0.1.13010-27\n"
                        + "Switch Version duration can vary with the size of the database.\n"
                        + ASKS);
        assertThat(node.last()).isInstanceOf(Turn.PointOfNoReturn.class);
    }

    @Test
    void after_yes_the_node_works_and_goes_down() {
        node.play(COMMAND + ASKS + "~Waiting for Switch Version to complete\n");
        assertThat(node.typed()).containsExactly("yes");
        assertThat(node.last())
                .isEqualTo(new Turn.Working("", "Waiting for Switch Version to complete"));
        node.play("Switching to version 15.0.1.13010-27:");
        assertThat(node.alarms()).isEmpty();
        node.play(
                "\n\nBroadcast message from admin@rio\n        (unknown) at 3:07 ...\n\n"
                        + "The system is going down for reboot NOW!\n");
        assertThat(node.last()).isEqualTo(new Turn.GoingDown());
    }

    @Test
    void a_second_question_is_left_to_a_person() {
        node.play(COMMAND + ASKS + "~" + "Enter (yes/no)? ~");
        assertThat(node.typed()).containsExactly("yes");
        assertThat(node.last()).isEqualTo(new Turn.UnknownQuestion("Enter (yes/no)?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: A switch version is in progress.",
                "Warning: A switch version is\nalready in progress.",
                "The previous switch version was terminated abruptly.",
                "An earlier run was aborted during switch version."
            })
    void a_switch_under_way_or_broken_off_is_left_to_a_person_with_its_warning(String warning) {
        node.play(COMMAND + warning + "\n" + ASKS + "~");
        assertThat(node.typed()).isEmpty();
        assertThat(node.last())
                .isInstanceOfSatisfying(
                        Turn.UnknownQuestion.class,
                        unknown -> assertThat(unknown.question()).startsWith(warning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enter (yes/no)? ",
                "Do you really want to restart ?\nEnter (yes/no)? ",
                "Do you really want to switch between versions ?\nPassword: "
            })
    void another_question_is_never_answered(String question) {
        node.play(COMMAND + question + "~");
        assertThat(node.typed()).isEmpty();
        assertThat(node.last()).isInstanceOf(Turn.UnknownQuestion.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "** There is no inactive side available **",
                "Version mismatch. Please switch versions on the publisher and try again.",
                "Switch Version is not allowed during Licensing Grace Period.",
                "The machine could not switch to the inactive version.",
                "The machine could not obtain a sync lock.",
                "Executed command unsuccessfully."
            })
    void what_the_node_refuses_is_told_in_its_words(String words) {
        node.play(COMMAND + "\n   " + words + "\nadmin:");
        assertThat(node.last())
                .isEqualTo(new Turn.Refused(Sentence.of("cli.switch.refused", words), ""));
        node.play("");
        assertThat(node.alarms()).hasSize(1);
    }

    @Test
    void a_refusal_followed_by_the_question_is_answered_no() {
        node.play(
                COMMAND + "The machine could not sync the inactive version.\n" + ASKS + "~admin:");
        assertThat(node.typed()).containsExactly("no");
        assertThat(node.last()).isInstanceOf(Turn.Refused.class);
    }

    @Test
    void a_command_that_ends_unasked_is_refused_with_its_last_words() {
        node.play(COMMAND + "Not today.\nadmin:");
        assertThat(node.last())
                .isEqualTo(new Turn.Refused(Sentence.of("cli.switch.ended", "Not today."), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The machine could not switch to the inactive version.",
                "The machine successfully switch to the inactive version however the reboot failed."
            })
    void a_failure_after_yes_is_what_the_node_says(String words) {
        node.play(COMMAND + ASKS + "~Waiting for Switch Version to complete\n" + words + "\n");
        assertThat(node.last()).isEqualTo(new Turn.SaysFailed(words));
    }

    @Test
    void the_prompt_after_yes_means_that_it_did_not_go_down() {
        node.play(COMMAND + ASKS + "~Something happened.\nadmin:");
        assertThat(node.last()).isEqualTo(new Turn.SaysFailed("Something happened."));
    }
}
