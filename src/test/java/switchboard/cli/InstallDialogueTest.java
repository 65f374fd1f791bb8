package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.SystemVersion;

/// The way from the command to the last yes, in the wizards of several releases.
class InstallDialogueTest {
    static final InstallOrder ORDER =
            new InstallOrder(
                    InstallSource.sftp("depot.corp.example", "/images/ucm", "fetch", "Geheim1!"),
                    "UCSInstall_UCOS_15.0.1.13010-27.sha512.iso",
                    SystemVersion.parse("15.0.1.13010-27"));

    private final InstallDialogue dialogue = new InstallDialogue(ORDER);
    private final ScriptedNode node = new ScriptedNode(dialogue);

    @Test
    void the_wizard_of_8_6_is_led_to_the_installation() {
        node.play(Transcripts.read("wizard-8.6.txt") + "\n");
        assertThat(node.typed())
                .containsExactly(
                        "2",
                        "/images/ucm",
                        "depot.corp.example",
                        "fetch",
                        "Geheim1!",
                        "",
                        "2",
                        "no",
                        "yes");
        assertThat(node.alarms()).isEmpty();
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Working(
                                "install_log_2026-09-09.22.15.40.log",
                                "09/09/2026 22:15:41 file_list.sh|Starting file_list.sh"));
    }

    @Test
    void the_wizard_of_12_5_on_a_subscriber_takes_nothing_from_the_publisher() {
        node.play(Transcripts.read("wizard-12.5-subscriber.txt") + "\n");
        assertThat(node.typed())
                .containsExactly(
                        "no",
                        "1",
                        "/images/ucm",
                        "depot.corp.example",
                        "fetch",
                        "Geheim1!",
                        "",
                        "no",
                        "no",
                        "1",
                        "no",
                        "yes");
        assertThat(node.alarms()).isEmpty();
    }

    @Test
    void the_wizards_of_14_and_15_are_led_past_what_they_remember() {
        List<String> lines =
                List.of(
                        "1",
                        "/images/ucm",
                        "depot.corp.example",
                        "fetch",
                        "Geheim1!",
                        "",
                        "no",
                        "no",
                        "1",
                        "no",
                        "yes");
        node.play(Transcripts.read("wizard-15-publisher.txt") + "\n");
        assertThat(node.typed()).isEqualTo(lines);
        assertThat(node.alarms()).isEmpty();
        ScriptedNode fourteen = new ScriptedNode(new InstallDialogue(ORDER));
        fourteen.play(Transcripts.read("wizard-14-publisher.txt") + "\n");
        assertThat(fourteen.typed()).isEqualTo(lines);
        assertThat(fourteen.alarms()).isEmpty();
    }

    @Test
    void only_the_password_is_secret() {
        assertThat(dialogue.hear("Password: "))
                .isEqualTo(new Turn.Answer("Password:", "Geheim1!", true));
        assertThat(new InstallDialogue(ORDER).hear("User Name: "))
                .isEqualTo(new Turn.Answer("User Name:", "fetch", false));
    }

    @Test
    void the_same_text_gives_the_same_turn() {
        Turn first = dialogue.hear("Directory: ");
        assertThat(dialogue.hear("Directory: ")).isEqualTo(first);
        assertThat(dialogue.hear("Directory: ")).isEqualTo(first);
    }

    @Test
    void nothing_is_typed_between_an_answer_and_the_next_question() {
        dialogue.hear("Directory: ");
        dialogue.answered();
        assertThat(dialogue.hear("Directory: ")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Directory: /ima")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Directory: /images/ucm\n")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Directory: /images/ucm\nServer: "))
                .isEqualTo(new Turn.Answer("Server:", "depot.corp.example", false));
    }

    @Test
    void a_known_question_is_answered_twice_and_then_left_to_a_person() {
        node.play("Directory: ~Directory: ~Directory: ~");
        assertThat(node.typed()).containsExactly("/images/ucm", "/images/ucm");
        assertThat(node.last()).isEqualTo(new Turn.UnknownQuestion("Directory:"));
    }

    @Test
    void a_menu_asked_about_again_without_being_shown_is_answered_once_more() {
        String menu = "1) Remote Filesystem via SFTP\n2) Local DVD/CD\nq) quit\n";
        String question = "Please select an option (1 - 2 or \"q\" ): ~";
        node.play(menu + question + question + question);
        assertThat(node.typed()).containsExactly("1", "1");
        assertThat(node.last()).isInstanceOf(Turn.UnknownQuestion.class);
    }

    @Test
    void the_last_question_again_is_asked_of_the_rules_again() {
        node.play(
                "File version: 15.0.1.13010-27\nStart installation (yes/no): ~Start installation (yes/no): ");
        assertThat(node.typed()).containsExactly("yes");
        assertThat(node.last())
                .isEqualTo(new Turn.PointOfNoReturn("Start installation (yes/no):", "yes", "no"));
        node.play("~Start installation (yes/no): ");
        assertThat(node.last()).isInstanceOf(Turn.UnknownQuestion.class);
    }

    @Test
    void progress_and_half_a_line_are_listened_to() {
        assertThat(dialogue.hear("Checking for valid upgrades.  Please wait..."))
                .isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Downloaded 935 MB.")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Downloaded 935 MB (14 %)")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Please select an option (1 - 3 or \"q\" )"))
                .isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("Source:")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("")).isEqualTo(new Turn.Listen());
    }

    @Test
    void a_stale_prompt_before_the_wizard_speaks_is_listened_to() {
        assertThat(dialogue.hear("admin:")).isEqualTo(new Turn.Listen());
        assertThat(dialogue.hear("\nadmin:\nadmin:utils system upgrade initiate\nadmin:"))
                .isEqualTo(new Turn.Listen());
    }
}
