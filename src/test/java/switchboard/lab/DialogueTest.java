package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.cluster.SystemVersion;

class DialogueTest {
    private static final NodeName PUBLISHER = new NodeName("chi-pub");
    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.14900-63");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.13900-155");

    private final Typing typing = new Typing(LabShapes.demo());

    @Test
    void the_banner_comes_within_seconds_and_ends_at_a_bare_prompt() {
        LabAccount account = typing.lab.shape().account();
        Opening opening = typing.lab.open("127.1.0.11", account.user(), account.password());
        LabConsole console = ((Opening.Open) opening).console();

        String heard = typing.listen(console, Duration.ofSeconds(60), "admin:");

        assertThat(heard)
                .startsWith("Command Line Interface is starting up, please wait ...\r\n\r\n   Wel")
                .contains("VMware Installation:\r\n\t4 vCPU: ")
                .endsWith("RAM\r\n\r\nadmin:");
        assertThat(Duration.between(Typing.START, typing.clock.instant()))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(11));
    }

    @Test
    void an_empty_enter_brings_a_second_prompt_after_a_bare_carriage_return() {
        LabConsole console = typing.signIn("chi-pub");

        assertThat(typing.type(console, "", "admin:")).isEqualTo("\r\n\radmin:");
    }

    @Test
    void a_command_is_echoed_and_answered() {
        LabConsole console = typing.signIn("chi-sub1");

        assertThat(typing.type(console, "show version active", "admin:"))
                .isEqualTo(
                        "show version active\r\n"
                                + "Active Master Version: 12.5.1.14900-63\r\n"
                                + "Active Version Installed Software Options:\r\n"
                                + "No Installed Software Options Found.\r\n"
                                + "admin:");
    }

    @Test
    void the_wizard_installs_on_the_inactive_side_and_tells_its_log() {
        LabConsole console = typing.signIn("chi-pub");

        String questions = typing.wizard(console, true, typing.lab.shape().images());
        console.feed("yes\r");
        String log = typing.listen(console, Duration.ofHours(2), "admin:");

        assertThat(questions)
                .contains("1) UCSInstall_UCOS_14.0.1.13900-155.sgn.iso\r\n")
                .contains("Downloaded 183 MB.\rDownloaded 367 MB.\r")
                .contains("File version: 14.0.1.13900-155\r\n")
                .doesNotContain(typing.lab.shape().images().account().password());
        assertThat(log)
                .startsWith("yes\r\n\r\nThe upgrade log is install_log_2026-12-01.16.")
                .contains(" post_upgrade|PRODUCT_VERSION is 14.0.1.13900-155|<LVL::Info>\r\n")
                .contains("Successfully installed UCSInstall_UCOS_14.0.1.13900-155.sgn.iso\r\n")
                .endsWith("admin:");
        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(OLD);
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isEqualTo(Optional.of(NEW));
    }

    @Test
    void switching_ends_the_session_with_the_broadcast_and_brings_the_node_back_on_the_new_side() {
        typing.install("chi-pub");

        String heard = typing.switchOver("chi-pub");

        assertThat(heard)
                .contains("Waiting for Switch Version to complete...")
                .contains("Broadcast message from admin@chi-pub\r\n        (unknown) at ")
                .endsWith("The system is going down for reboot NOW!\r\n");
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();
        typing.passes(Duration.ofMinutes(12));
        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(NEW);
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isEqualTo(Optional.of(OLD));
        assertThat(typing.ask("chi-pub", "show version active")).contains("14.0.1.13900-155\n");
    }

    @Test
    void switching_a_second_time_brings_the_old_release_back() {
        typing.install("chi-pub");
        typing.switchOver("chi-pub");
        typing.passes(Duration.ofMinutes(15));

        typing.switchOver("chi-pub");
        typing.passes(Duration.ofMinutes(15));

        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(OLD);
        assertThat(typing.lab.record().of(Act.SWITCH_ACCEPTED).stream().map(LabEntry::detail))
                .containsExactly(OLD + " to " + NEW, NEW + " to " + OLD);
    }
}
