package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// COP files on lab nodes, and restarts.
class CopTest {
    private static final NodeName PUBLISHER = new NodeName("mia-pub");

    private static Typing on(LabUpgrade upgrade, Fault... faults) {
        return new Typing(upgrade.on(LabShapes.unifiedCmOnly()).with(faults));
    }

    private static String cop(Typing typing, LabCop cop) {
        return new Wizardry(typing, cop.file(), false).install("mia-pub");
    }

    private static String image(Typing typing) {
        String file = typing.lab.shape().images().of(Product.UNIFIED_CM).getFirst().file();
        return new Wizardry(typing, file, false).install("mia-pub");
    }

    private static String restart(Typing typing) {
        LabConsole console = typing.signIn("mia-pub");
        String asked = typing.type(console, "utils system restart", "Enter (yes/no)? ");
        console.feed("yes\r");
        String heard = asked + typing.listen(console, Duration.ofMinutes(10), "\0");
        typing.passes(Duration.ofMinutes(12));
        return heard;
    }

    @Test
    void it_is_installed_without_a_question_about_switching_and_listed_without_its_ending() {
        Typing typing = on(LabUpgrade.STANDARD);

        String heard = cop(typing, LabCops.FREE_COMMON_SPACE);
        String again = cop(typing, LabCops.DEVICE_PACK);

        assertThat(heard)
                .contains(") ciscocm.free_common_space_v1.1.cop.sgn\r\n")
                .contains("Start installation (yes/no): yes\r\n")
                .contains("Successfully installed ciscocm.free_common_space_v1.1.cop.sgn\r\n")
                .doesNotContain("Automatically switch", "reboot is required", "File version");
        assertThat(again).doesNotContain("Please reboot the system");
        assertThat(typing.ask("mia-pub", "show version active"))
                .endsWith(
                        "Active Version Installed Software Options:\n"
                                + "ciscocm.free_common_space_v1.1.cop\n"
                                + "cmterm-devicepack14.0.1.13024-1.cop\n"
                                + "admin:");
        assertThat(typing.ask("mia-pub", "file dump install system-history.log"))
                .contains("Cisco Option Install ciscocm.free_common_space_v1.1.cop.sgn Start \n")
                .contains("Cisco Option Install ciscocm.free_common_space_v1.1.cop.sgn Success \n");
        assertThat(typing.lab.record().entries())
                .extracting(LabEntry::act)
                .containsExactly(Act.COP_STARTED, Act.COP_DONE, Act.COP_STARTED, Act.COP_DONE);
        assertThat(typing.ask("mia-sub1", "show version active"))
                .contains("No Installed Software Options Found.");
    }

    @Test
    void a_refresh_upgrade_fails_before_the_node_goes_down_until_its_cop_file_is_in_force() {
        Typing typing = on(LabUpgrade.REFRESH_WITH_COP);

        assertThat(image(typing))
                .contains("The preflight script in the upgrade file failed.")
                .endsWith(
                        "Installation of UCSInstall_UCOS_10.0.1.10000-24.sgn.iso failed\r\n\r\n"
                                + "Executed command unsuccessfully\r\nadmin:");
        assertThat(typing.lab.record().of(Act.WENT_DOWN)).isEmpty();
        assertThat(cop(typing, LabCops.REFRESH_UPGRADE))
                .contains("Please reboot the system to activate the change.");
        assertThat(image(typing)).contains("preflight script");

        restart(typing);
        image(typing);
        typing.passes(Duration.ofMinutes(95));

        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isPresent();
        assertThat(typing.lab.record().of(Act.INSTALL_STARTED))
                .extracting(entry -> entry.detail().contains("without:ciscocm.refresh_upgrade_v"))
                .containsExactly(true, true, false);
    }

    @Test
    void an_image_signed_with_an_unknown_key_is_not_valid_until_the_key_is_there() {
        Typing typing = on(LabUpgrade.STANDARD_WITH_KEY);

        assertThat(image(typing)).contains("The selected file is not valid.");
        assertThat(typing.lab.record().of(Act.INSTALL_STARTED)).isEmpty();
        cop(typing, LabCops.SIGNING_KEY);

        assertThat(image(typing)).contains("Successfully installed UCSInstall_UCOS_14");
    }

    @Test
    void after_free_common_space_the_node_goes_up_but_not_back() {
        Typing typing = on(LabUpgrade.STANDARD);
        cop(typing, LabCops.FREE_COMMON_SPACE);
        image(typing);
        assertThat(typing.switchOver("mia-pub")).contains("going down for reboot");
        typing.passes(Duration.ofMinutes(15));

        LabConsole console = typing.signIn("mia-pub");
        assertThat(typing.type(console, "utils system switch-version", "admin:"))
                .contains("The machine could not switch to the inactive version.")
                .endsWith("Executed command unsuccessfully\r\nadmin:");
        assertThat(typing.lab.record().order(Act.SWITCH_REFUSED)).containsExactly(PUBLISHER);
        assertThat(typing.lab.record().switchesBack()).isEmpty();
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isPresent();
    }

    @Test
    void a_node_switches_back_where_nothing_forbids_it_and_the_record_tells_it_apart() {
        Typing typing =
                new Typing(
                        LabShapes.unifiedCmOnly()
                                .running(Product.UNIFIED_CM, "14.0.1.13900-155")
                                .holding(Product.UNIFIED_CM, "12.5.1.14900-63"));

        typing.switchOver("mia-pub");
        typing.passes(Duration.ofMinutes(15));

        assertThat(typing.lab.activeVersion(PUBLISHER)).hasToString("12.5.1.14900-63");
        assertThat(typing.lab.record().switchesBack())
                .extracting(LabEntry::node)
                .containsExactly(PUBLISHER);
    }

    @Test
    void a_cop_file_can_fail_and_cannot_be_cancelled() {
        Typing typing = on(LabUpgrade.STANDARD, new Fault.CopFails(PUBLISHER, 1));
        assertThat(cop(typing, LabCops.DISK_SIZE)).contains("cop.sgn failed\r\n");
        LabConsole console = typing.signIn("mia-pub");
        new Wizardry(typing, LabCops.DISK_SIZE.file(), false).ask(console);
        typing.type(console, "yes", "file_list.sh|Starting file_list.sh|<LVL::Info>\r\n");

        assertThat(typing.type(typing.signIn("mia-pub"), "utils system upgrade cancel", "admin:"))
                .contains("Installation of a Cisco Options Package (COP) cannot be canceled.");
        typing.passes(Duration.ofMinutes(2));
        assertThat(typing.lab.record().entries())
                .extracting(LabEntry::act)
                .containsExactly(Act.COP_STARTED, Act.COP_FAILED, Act.COP_STARTED, Act.COP_DONE);
    }

    @Test
    void installed_cop_files_of_a_shape_are_listed_on_the_nodes_that_take_them() {
        LabShape shape = LabShapes.demo().having(LabCops.REFRESH_UPGRADE, LabCops.SIGNING_KEY);

        assertThat(shape.nodes().getFirst().options())
                .containsExactly(
                        "ciscocm.refresh_upgrade_v1.5.cop",
                        "ciscocm.enable-sha512sum-2021-signing-key-v1.0.cop");
        assertThat(shape.nodes().getLast().options())
                .containsExactly("ciscocm.enable-sha512sum-2021-signing-key-v1.0.cop");
    }

    @Test
    void a_restart_is_in_the_history_and_begins_the_uptime_anew() {
        Typing typing = on(LabUpgrade.STANDARD);
        assertThat(typing.ask("mia-pub", "show status")).contains(" up 61 days,");

        assertThat(restart(typing))
                .contains("***   W A R N I N G   ***\r\n")
                .contains("Appliance is being Restarted ...\r\n")
                .endsWith("The system is going down for reboot NOW!\r\n");

        assertThat(typing.ask("mia-pub", "show status")).contains(" up 0 days, 00:0");
        assertThat(typing.ask("mia-pub", "file dump install system-history.log"))
                .containsPattern(
                        "Restart 12.5.1.14900-63 Start \n.*Boot 12.5.1.14900-63 Start \nadmin:");
        assertThat(typing.lab.record().entries())
                .extracting(LabEntry::act)
                .containsExactly(Act.RESTART_ACCEPTED, Act.WENT_DOWN, Act.BOOTED, Act.CAME_BACK);
        assertThat(typing.lab.record().last(PUBLISHER, Act.BOOTED)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"RESTART_YES_LOST, 0", "RESTART_YES_TAKEN, 1"})
    void a_session_lost_in_a_restart_leaves_it_to_be_found_out(Fault.Moment moment, int times) {
        Typing typing = on(LabUpgrade.STANDARD, new Fault.SessionDrops(PUBLISHER, moment));

        assertThat(restart(typing)).doesNotContain("Broadcast");

        assertThat(typing.lab.record().count(PUBLISHER, Act.WENT_DOWN)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({"COP_YES_LOST, 0", "COP_YES_TAKEN, 1", "DOWNLOADING, 0", "BEFORE_LAST_QUESTION, 0"})
    void a_session_lost_with_a_cop_file_leaves_it_to_be_found_out(Fault.Moment moment, int times) {
        Typing typing = on(LabUpgrade.STANDARD, new Fault.SessionDrops(PUBLISHER, moment));

        assertThat(cop(typing, LabCops.DEVICE_PACK)).doesNotContain("Successfully");
        typing.passes(Duration.ofMinutes(2));

        assertThat(typing.lab.record().count(PUBLISHER, Act.COP_DONE)).isEqualTo(times);
        assertThat(typing.lab.record().count(PUBLISHER, Act.SESSION_DROPPED)).isOne();
    }

    @Test
    void a_no_to_a_restart_is_recorded() {
        Typing typing = on(LabUpgrade.STANDARD);
        LabConsole console = typing.signIn("mia-pub");
        typing.type(console, "utils system restart", "Enter (yes/no)? ");
        typing.type(console, "no", "admin:");

        assertThat(List.copyOf(typing.lab.record().of(PUBLISHER)))
                .extracting(LabEntry::act)
                .containsExactly(Act.RESTART_DECLINED);
    }
}
