package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.Sentence;

/// Everything that is not as ordered, before anything has been changed.
class InstallDialogueRefusalTest {
    private static final String SOURCES =
            "Source:\n\n 1) Remote Filesystem via SFTP\n 2) Local DVD/CD\n q) quit\n";
    private static final String OF_TWO = "Please select an option (1 - 2 or \"q\" ): ";
    private static final String IMAGE =
            "Downloaded: UCSInstall_UCOS_15.0.1.13010-27.sha512.iso\nFile version: 15.0.1.13010-27\n";

    private final ScriptedNode node =
            new ScriptedNode(new InstallDialogue(InstallDialogueTest.ORDER));

    @Test
    void an_image_of_another_release_is_refused_and_the_wizard_left() {
        String other =
                IMAGE.replace("File version: 15.0.1.13010-27", "File version: 15.0.1.12900-234");
        node.play(
                other
                        + "Automatically switch versions if the upgrade is successful (yes/no): ~"
                        + "Start installation (yes/no): ~The upgrade was canceled.\nadmin:");
        assertThat(node.typed()).containsExactly("no", "no");
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Refused(
                                Sentence.of(
                                        "cli.install.other-version",
                                        InstallDialogueTest.ORDER.file(),
                                        "15.0.1.12900-234",
                                        "15.0.1.13010-27"),
                                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "File version:\n",
                "File version: unknown\n",
                "File version: 15.0.1.13010-27\nFile version: 15.0.1.13010-28\n",
                "File version: 15.0.1.13010-270\n",
                "Downloaded: other.iso\nFile version: 15.0.1.13010-27\n"
            })
    void an_image_that_is_not_surely_the_one_ordered_is_refused(String image) {
        node.play(image + "Start installation (yes/no): ");
        assertThat(node.last())
                .isInstanceOfSatisfying(
                        Turn.Refused.class, refused -> assertThat(refused.leave()).isEqualTo("no"));
    }

    @Test
    void the_image_is_compared_before_anything_goes_on() {
        node.play(
                "File version: 15.0.1.12900-234\n"
                        + "Automatically switch versions if the upgrade is successful (yes/no): ");
        assertThat(node.last())
                .isInstanceOfSatisfying(
                        Turn.Refused.class, refused -> assertThat(refused.leave()).isEqualTo("no"));
    }

    @Test
    void the_image_ordered_leads_to_the_point_of_no_return() {
        node.play(IMAGE + "Start installation (yes/no): ");
        assertThat(node.last())
                .isEqualTo(new Turn.PointOfNoReturn("Start installation (yes/no):", "yes", "no"));
    }

    @Test
    void an_image_that_is_not_offered_is_refused_with_what_is() {
        node.play(
                "Available options and upgrades in \"depot:/x\":\n\n 1) UCSInstall_UCOS_15.0.1.13010-27.iso\n"
                        + " 2) old.cop.sgn\n q) quit\n\n"
                        + OF_TWO
                        + "~admin:");
        assertThat(node.typed()).containsExactly("q");
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Refused(
                                Sentence.of(
                                        "cli.install.not-offered",
                                        InstallDialogueTest.ORDER.file(),
                                        "UCSInstall_UCOS_15.0.1.13010-27.iso, old.cop.sgn"),
                                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start Refresh Upgrade (yes/no): ",
                "Start Refresh Upgrade (yes/no)",
                "Switch to new version if the upgrade is successful (yes/no): "
            })
    void a_refresh_upgrade_is_refused(String question) {
        node.play(IMAGE + question);
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Refused(
                                Sentence.of("cli.install.refresh", question.strip()), "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An upgrade is already in progress.",
                "The user name or password is not valid.",
                "The remote server could not be located.",
                "The directory was located and searched but no valid options were there.",
                "No valid upgrades found. The first node must be upgraded.",
                "Error encountered: The selected upgrade is disallowed from the current version .",
                "Error encountered: something never seen before",
                "There is not enough disk space in the common partition to perform the upgrade.",
                "Upgrades are prohibited during Licensing Grace Period.",
                "Checksum of file failed. Upgrade patch may be corrupted.",
                "The version number inside the selected upgrade does not match the filename.",
                "The preflight script in the upgrade file failed.",
                "Version mismatch. Please switch versions on the publisher and try again.",
                "Another user session is currently configuring an upgrade.",
                "Executed command unsuccessfully"
            })
    void what_the_node_refuses_is_told_in_its_words(String words) {
        node.play("admin:utils system upgrade initiate\n\n" + words + "\n\nadmin:");
        assertThat(node.last())
                .isEqualTo(new Turn.Refused(Sentence.of("cli.install.refused", words), ""));
        assertThat(node.alarms()).hasSize(1);
    }

    @Test
    void a_refusal_that_leads_back_to_a_menu_is_left_by_it() {
        node.play("The user name or password is not valid.\n\n" + SOURCES + OF_TWO + "~admin:");
        assertThat(node.typed()).containsExactly("q");
        assertThat(node.last())
                .isInstanceOfSatisfying(
                        Turn.Refused.class, refused -> assertThat(refused.leave()).isEmpty());
    }

    @Test
    void a_cluster_upgrade_under_way_is_left_by_every_question_until_the_prompt() {
        node.play(
                "Warning: A cluster upgrade is in progress. You can check it elsewhere.\n\n"
                        + "Use download credentials from Publisher(yes/no)[yes]:~"
                        + SOURCES
                        + OF_TWO
                        + "~admin:");
        assertThat(node.typed()).containsExactly("no", "q");
        assertThat(node.last()).isInstanceOf(Turn.Refused.class);
    }

    @Test
    void a_refusal_at_a_question_without_a_known_way_out_needs_a_person() {
        node.play("The directory could not be located.\nDirectory [/images]: ");
        assertThat(node.last())
                .isEqualTo(
                        new Turn.UnknownQuestion(
                                "The node refuses: The directory could not be located.\n"
                                        + "Directory [/images]:"));
    }

    @Test
    void the_session_of_another_user_is_left_to_a_person() {
        node.play(
                "Another user session is currently configuring an upgrade\nAssume control (yes/no): ~");
        assertThat(node.typed()).isEmpty();
        assertThat(node.last()).isEqualTo(new Turn.UnknownQuestion("Assume control (yes/no):"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove the old image (yes/no): ",
                "Continue (y/n)?",
                "Passphrase of the key: ",
                "Server certificate differs. Go on?",
                "Directory or file (x): really? ",
                "Warning: the image is old. Start installation anyway (yes/no): ",
                "Start installation of another release (yes/no): ",
                "Password for admin:",
                "1) Remote Filesystem via SFTP\nPlease select an option (1 - 3 or \"q\" ): ",
                "1) Remote Filesystem via SFTP (old)\nPlease select an option (1 - 1 or \"q\" ): ",
                "Please select an option (1 - 1 or \"q\" ): ",
                "1) UCSInstall_UCOS_15.0.1.13010-27.sha512.iso\nPlease select an option (1 - 1 or \"q\" ): "
            })
    void what_is_not_known_is_never_answered(String question) {
        node.play(IMAGE + question + "~");
        assertThat(node.typed()).isEmpty();
        assertThat(node.last())
                .isEqualTo(
                        new Turn.UnknownQuestion(
                                question.substring(question.lastIndexOf('\n') + 1).strip()));
    }

    @Test
    void a_menu_left_over_is_not_taken_for_the_next_one() {
        node.play(
                SOURCES
                        + OF_TWO
                        + "~Available options in a form never seen:\n a. x.iso\n"
                        + "Please select an option (1 - 1 or \"q\" ): ~");
        assertThat(node.typed()).containsExactly("1");
        assertThat(node.last()).isInstanceOf(Turn.UnknownQuestion.class);
    }

    @Test
    void a_wizard_that_ends_without_the_last_question_is_refused_with_its_last_words() {
        node.play("admin:utils system upgrade initiate\nThe image is kept for later.\nadmin:");
        assertThat(node.last())
                .isEqualTo(
                        new Turn.Refused(
                                Sentence.of("cli.install.ended", "The image is kept for later."),
                                ""));
    }

    @Test
    void a_node_that_goes_down_meanwhile_says_so() {
        node.play(
                "Directory: \nBroadcast message from admin@x\n\nThe system is going down for reboot NOW!\n");
        assertThat(node.last()).isEqualTo(new Turn.GoingDown());
    }

    @Test
    void every_reason_has_its_words() {
        assertThat(Sentence.of("cli.install.refused", "a").text()).contains("a");
        assertThat(Sentence.of("cli.install.ended", "a").text()).contains("a");
        assertThat(Sentence.of("cli.install.not-offered", "a", "b").text())
                .contains("a")
                .contains("b");
        assertThat(Sentence.of("cli.install.other-file", "a", "b").text())
                .contains("a")
                .contains("b");
        assertThat(Sentence.of("cli.install.no-version", "9.9").text()).contains("9.9");
        assertThat(Sentence.of("cli.install.other-version", "a", "b", "c").text())
                .contains("a", "b", "c");
        assertThat(Sentence.of("cli.install.refresh", "a").text()).contains("a");
        assertThat(Sentence.of("cli.switch.refused", "a").text()).contains("a");
        assertThat(Sentence.of("cli.switch.ended", "a").text()).contains("a");
    }
}
