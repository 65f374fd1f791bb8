package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// Upgrades for which a node goes away, and switching that nobody types.
class RefreshTest {
    private static final NodeName PUBLISHER = new NodeName("mia-pub");
    private static final SystemVersion OLD = LabUpgrade.REFRESH.from(Product.UNIFIED_CM);
    private static final LabImage IMAGE =
            LabUpgrade.REFRESH.image(Product.UNIFIED_CM).orElseThrow();
    private static final Duration MOST = Duration.ofMinutes(95);

    private static Typing on(LabUpgrade upgrade, Fault... faults) {
        return new Typing(upgrade.on(LabShapes.unifiedCmOnly()).with(faults));
    }

    private static String install(Typing typing, boolean automatic) {
        return new Wizardry(typing, IMAGE.file(), automatic).install("mia-pub");
    }

    private static List<Act> acts(Typing typing) {
        return typing.lab.record().of(PUBLISHER).stream().map(LabEntry::act).toList();
    }

    @Test
    void the_wizard_asks_in_the_words_of_a_refresh_upgrade_and_the_node_goes_away() {
        Typing typing = on(LabUpgrade.REFRESH);

        String heard = install(typing, false);

        assertThat(heard)
                .contains("Switch to new version if the upgrade is successful (yes/no): no\r\n")
                .contains("Start Refresh Upgrade (yes/no): yes\r\n")
                .contains("The upgrade log is install_log_")
                .doesNotContain("Start installation", "Automatically switch", "Successfully")
                .endsWith("The system is going down for reboot NOW!\r\n");
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();
        assertThat(typing.ask("mia-sub1", "show network cluster"))
                .containsPattern("mia-pub Publisher callmanager DBPub not authenticated");
    }

    @Test
    void not_switching_it_restarts_several_times_and_comes_back_on_the_old_release() {
        Typing typing = on(LabUpgrade.REFRESH);
        install(typing, false);

        typing.passes(MOST);

        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(OLD);
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).contains(IMAGE.inside());
        assertThat(acts(typing))
                .containsExactly(
                        Act.INSTALL_STARTED,
                        Act.WENT_DOWN,
                        Act.REFRESH_RESTARTED,
                        Act.REFRESH_RESTARTED,
                        Act.INSTALL_DONE,
                        Act.BOOTED,
                        Act.CAME_BACK);
        assertThat(typing.ask("mia-pub", "file dump install system-history.log"))
                .containsPattern(
                        "Switch Version "
                                + OLD
                                + " to "
                                + IMAGE.inside()
                                + " Aborted \n.*Boot "
                                + OLD
                                + " Start \n");
    }

    @Test
    void switching_automatically_it_comes_back_on_the_new_release() {
        Typing typing = on(LabUpgrade.REFRESH);
        install(typing, true);

        typing.passes(MOST);

        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(IMAGE.inside());
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).contains(OLD);
        assertThat(acts(typing))
                .endsWith(Act.INSTALL_DONE, Act.SWITCH_ACCEPTED, Act.BOOTED, Act.CAME_BACK);
        assertThat(typing.lab.record().of(Act.SWITCH_ACCEPTED))
                .allMatch(LabEntry::isAutomaticSwitch)
                .noneMatch(LabEntry::isSwitchBack);
        assertThat(typing.ask("mia-pub", "utils system upgrade status"))
                .contains("Upgrade status: Successful\n");
    }

    @Test
    void a_standard_upgrade_switches_by_itself_where_that_was_answered_with_yes() {
        Typing typing = on(LabUpgrade.STANDARD);

        String heard = install(typing, true);
        typing.passes(Duration.ofMinutes(20));

        assertThat(heard)
                .contains(
                        "Automatically switch versions if the upgrade is successful (yes/no): yes")
                .contains("A switch version request has been submitted.");
        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(IMAGE.inside());
        assertThat(acts(typing))
                .containsExactly(
                        Act.INSTALL_STARTED,
                        Act.INSTALL_DONE,
                        Act.SWITCH_ACCEPTED,
                        Act.WENT_DOWN,
                        Act.BOOTED,
                        Act.CAME_BACK);
        assertThat(typing.lab.record().of(Act.SWITCH_ACCEPTED))
                .allMatch(LabEntry::isAutomaticSwitch);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refresh_that_fails_brings_the_node_back_on_the_old_release(boolean automatic) {
        Typing typing = on(LabUpgrade.REFRESH, new Fault.InstallFails(PUBLISHER, 1));
        install(typing, automatic);
        typing.passes(MOST);

        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(OLD);
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isEqualTo(Optional.empty());
        assertThat(typing.ask("mia-pub", "utils system upgrade status"))
                .contains("Upgrade status: Failed\n");
        assertThat(typing.lab.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
    }

    @Test
    void a_node_that_stays_away_after_a_refresh_comes_back_when_it_is_mended() {
        Typing typing = on(LabUpgrade.REFRESH, new Fault.DoesNotComeBack(PUBLISHER));
        install(typing, true);
        typing.passes(Duration.ofDays(1));
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();

        typing.lab.mend(PUBLISHER);
        typing.passes(Duration.ofMinutes(12));

        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(IMAGE.inside());
        assertThat(typing.lab.answers(PUBLISHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LabUpgrade.class)
    void every_upgrade_changes_what_its_name_says(LabUpgrade upgrade) {
        SystemVersion from = upgrade.from(Product.UNIFIED_CM);
        LabImage image = upgrade.image(Product.UNIFIED_CM).orElseThrow();
        boolean alone = upgrade.image(Product.IM_AND_PRESENCE).isEmpty();

        assertThat(image.inside()).isGreaterThan(from);
        assertThat(image.isRefreshFrom(from)).isEqualTo(upgrade.name().startsWith("REFRESH"));
        assertThat(from.sameMajorAndMinor(image.inside())).isEqualTo(alone);
        if (alone) {
            boolean changesThird = from.maintenance() != image.inside().maintenance();
            assertThat(changesThird).isEqualTo(upgrade == LabUpgrade.MAINTENANCE_RELEASE);
        }
    }
}
