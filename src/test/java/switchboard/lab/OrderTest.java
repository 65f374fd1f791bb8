package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.NodeName;

/// What the nodes refuse, and in which words.
class OrderTest {
    private final Typing typing = new Typing(LabShapes.demo());

    private String wizardOf(String node) {
        LabConsole console = typing.signIn(node);
        return typing.wizard(console, false, typing.lab.shape().images());
    }

    private String switchAsked(String node) {
        return typing.type(typing.signIn(node), "utils system switch-version", "admin:");
    }

    @ParameterizedTest
    @CsvSource({"chi-sub1", "chi-imp-sub1"})
    void a_subscriber_takes_nothing_before_its_publisher_has_it(String node) {
        assertThat(wizardOf(node))
                .contains(
                        "No valid upgrades found. The first node (publisher) must be upgraded"
                                + " before upgrading this node.\r\n")
                .endsWith("Executed command unsuccessfully\r\nadmin:");
        assertThat(typing.lab.record().order(Act.INSTALL_REFUSED))
                .containsExactly(new NodeName(node));
    }

    @Test
    void the_im_and_presence_publisher_compares_with_the_unified_cm_publisher() {
        LabConsole console = typing.signIn("chi-imp-pub");
        String heard = typing.wizard(console, false, typing.lab.shape().images());

        assertThat(heard)
                .contains("UCSInstall_CUP_14.0.1.13900-8.sgn.iso")
                .contains(
                        "The version obtained from the name does not match the active or inactive"
                                + " version of the publisher.");

        typing.install("chi-pub");
        typing.install("chi-imp-pub");
        assertThat(typing.lab.inactiveVersion(new NodeName("chi-imp-pub"))).isPresent();
    }

    @Test
    void without_a_release_on_the_other_side_there_is_nothing_to_switch_to() {
        assertThat(switchAsked("chi-pub"))
                .endsWith("\r\n   ** There is no inactive side available **\r\n\r\nadmin:");
    }

    @Test
    void a_subscriber_switches_only_after_its_publisher_and_while_that_is_there() {
        typing.install("chi-pub");
        typing.install("chi-sub1");

        assertThat(switchAsked("chi-sub1"))
                .contains(
                        "Version mismatch. Please switch versions on the publisher and try again.");
        typing.switchOver("chi-pub");
        assertThat(switchAsked("chi-sub1"))
                .contains("The first node (publisher) is not currently available.");
        typing.passes(Duration.ofMinutes(12));
        assertThat(typing.switchOver("chi-sub1")).contains("going down for reboot");
        assertThat(typing.lab.record().order(Act.SWITCH_ACCEPTED))
                .containsExactly(new NodeName("chi-pub"), new NodeName("chi-sub1"));
    }

    @Test
    void while_an_upgrade_runs_only_harmless_commands_are_taken() {
        LabConsole first = typing.signIn("chi-pub");
        typing.wizard(first, true, typing.lab.shape().images());
        typing.type(first, "yes", "file_list.sh|Starting file_list.sh|<LVL::Info>\r\n");
        LabConsole second = typing.signInUnpaged("chi-pub");

        assertThat(typing.type(second, "utils system upgrade initiate", "admin:"))
                .contains("An upgrade is already in progress.");
        assertThat(typing.type(second, "utils system upgrade status", "admin:"))
                .contains("Upgrade status: In progress\r\n");
        for (String command :
                new String[] {"system switch-version", "system restart", "service list"}) {
            assertThat(typing.type(second, "utils " + command, "admin:"))
                    .contains("The system is currently locked by another process.");
        }
        assertThat(typing.type(second, "utils dbreplication runtimestate", "admin:"))
                .contains("(2) Setup Completed");
    }

    @Test
    void only_one_session_answers_the_wizard() {
        LabConsole first = typing.signIn("chi-pub");
        typing.wizard(first, true, typing.lab.shape().images());
        LabConsole second = typing.signIn("chi-pub");

        assertThat(typing.type(second, "utils system upgrade initiate", "(yes/no): "))
                .contains("Another user session is currently configuring an upgrade.");
        assertThat(typing.type(second, "yes", "\"q\" ): "))
                .contains("1) Remote Filesystem via SFTP");
        assertThat(typing.type(first, "yes", "admin:"))
                .contains("An upgrade is already in progress.");
        assertThat(typing.lab.record().of(Act.INSTALL_STARTED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, /images, Lab-Files-14, The remote server could not be located.",
        "lab-files, /other, Lab-Files-14, The directory could not be located.",
        "lab-files, /images, wrong, The user name or password is not valid."
    })
    void a_wrong_source_is_refused(String server, String directory, String password, String words) {
        LabImages right = typing.lab.shape().images();
        LabAccount account = new LabAccount(right.account().user(), password);
        LabImages wrong = new LabImages(server, directory, account, right.images());

        assertThat(typing.wizard(typing.signIn("chi-pub"), true, wrong)).contains(words);
    }

    @Test
    void a_line_that_is_no_command_is_recorded() {
        LabConsole console = typing.signIn("chi-pub");

        assertThat(typing.type(console, "show everything", "admin:"))
                .contains("No valid command entered");
        assertThat(typing.lab.record().of(Act.UNKNOWN_COMMAND))
                .extracting(LabEntry::detail)
                .containsExactly("show everything");
    }

    @Test
    void three_wrong_passwords_lock_the_account_for_five_minutes() {
        LabAccount account = typing.lab.shape().account();
        for (int time = 0; time < 3; time++) {
            assertThat(typing.lab.open("chi-pub", account.user(), "wrong"))
                    .isInstanceOf(Opening.SignInRefused.class);
        }

        assertThat(typing.lab.open("chi-pub", account.user(), account.password()))
                .isInstanceOf(Opening.SignInRefused.class);
        typing.passes(Duration.ofMinutes(6));
        assertThat(typing.lab.open("chi-pub", account.user(), account.password()))
                .isInstanceOf(Opening.Open.class);
    }
}
