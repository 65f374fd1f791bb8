package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the node says after the last yes.
class InstallDialogueProgressTest {
    private static final String LOG = "install_log_2026-09-09.22.15.40.log";
    private static final String BEGUN =
            "The upgrade log is " + LOG + "\nUpgrading the system.  Please wait...\n";
    private static final String STAMP = "09/09/2026 22:47:03 ";

    private final ScriptedNode node =
            new ScriptedNode(new InstallDialogue(InstallDialogueTest.ORDER));

    @BeforeEach
    void say_yes() {
        node.play("File version: 15.0.1.13010-27\nStart installation (yes/no): ~");
        assertThat(node.typed()).containsExactly("yes");
    }

    @Test
    void nothing_said_yet_is_listened_to() {
        assertThat(node.last()).isEqualTo(new Turn.Listen());
    }

    @Test
    void the_latest_stage_is_told_with_the_log() {
        node.play(BEGUN);
        assertThat(node.last())
                .isEqualTo(new Turn.Working(LOG, "Upgrading the system.  Please wait..."));
        node.play(STAMP + "component_install|Install component ucm|<LVL::Info>\n");
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Working(LOG, STAMP + "component_install|Install component ucm"));
        assertThat(node.alarms()).isEmpty();
    }

    @Test
    void log_lines_that_look_like_questions_or_failures_are_log_lines() {
        node.play(
                BEGUN
                        + STAMP
                        + "script|Really (yes/no)?|<LVL::Info>\n"
                        + STAMP
                        + "script|Installation of x failed, trying again|<LVL::Info>\n"
                        + STAMP
                        + "script|List (1):");
        assertThat(node.alarms()).isEmpty();
        assertThat(node.last()).isInstanceOf(Turn.Working.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Successfully installed UCSInstall_UCOS_15.0.1.13010-27.sha512.iso",
                "The system upgrade was successful.  Please switch versions to activate the upgrade."
            })
    void success_is_what_the_node_says(String words) {
        node.play(BEGUN + words + "\nadmin:");
        assertThat(node.last()).isEqualTo(new Turn.SaysDone(words));
    }

    @Test
    void success_glued_to_the_prompt_is_success() {
        node.play(BEGUN + "Successfully installed x.isoadmin:");
        assertThat(node.last()).isEqualTo(new Turn.SaysDone("Successfully installed x.iso"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Installation of UCSInstall_UCOS_15.0.1.13010-27.sha512.iso failed",
                "The upgrade was canceled.",
                "Error encountered: something new",
                "There is not enough disk space in the common partition to perform the upgrade.",
                "Executed command unsuccessfully"
            })
    void failure_is_what_the_node_says_even_after_a_success(String words) {
        node.play(BEGUN + words + "\n");
        assertThat(node.last()).isEqualTo(new Turn.SaysFailed(words));
        node.play("Successfully installed something\nadmin:");
        assertThat(node.last()).isEqualTo(new Turn.SaysFailed(words));
    }

    @Test
    void the_prompt_without_a_word_of_success_is_a_failure_to_be_looked_into() {
        node.play(BEGUN + "Bye.\nadmin:");
        assertThat(node.last()).isEqualTo(new Turn.SaysFailed("Bye."));
    }

    @Test
    void a_question_after_the_start_is_left_to_a_person() {
        node.play(BEGUN + "Directory: ~");
        assertThat(node.typed()).containsExactly("yes");
        assertThat(node.last()).isEqualTo(new Turn.UnknownQuestion("Directory:"));
    }

    @Test
    void going_down_is_told() {
        node.play(
                BEGUN
                        + "\nBroadcast message from root@x\n\nThe system is going down for reboot NOW!\n");
        assertThat(node.last()).isEqualTo(new Turn.GoingDown());
    }
}
