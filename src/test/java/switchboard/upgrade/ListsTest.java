package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.sequence.Window;

/// The guide's task lists, each lived through a night on the lab in memory.
class ListsTest {
    private static final PlanChoices USUAL = new PlanChoices(false, true, true);
    private static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-24T20:00:00Z"));
    private static final List<CopFile> COPS =
            List.of(
                    CopFile.of(Product.UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                    CopFile.of(Product.IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"));

    private static Night night(LabUpgrade way) {
        Night night = new Night(way.on(LabShapes.demo()), way);
        night.discover();
        return night;
    }

    private static void lives(Night night) {
        assertThat(night.live(Duration.ofHours(60))).as(() -> NightTest.why(night)).isTrue();
    }

    private static List<String> order(Night night, Act act) {
        return night.record().order(act).stream().map(NodeName::value).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refresh_switches_each_publisher_before_its_subscribers_install(boolean parallel) {
        Night night = night(LabUpgrade.REFRESH);
        night.start(new PlanChoices(parallel, true, true).in(NIGHT));

        lives(night);

        assertThat(order(night, Act.INSTALL_STARTED)).hasSize(8).startsWith("chi-pub");
        assertThat(at(night, Act.SWITCH_ACCEPTED, "chi-pub"))
                .isBefore(at(night, Act.INSTALL_STARTED, "chi-sub1"));
        assertThat(at(night, Act.SWITCH_ACCEPTED, "chi-imp-pub"))
                .isBefore(at(night, Act.INSTALL_STARTED, "chi-imp-sub1"));
        assertThat(order(night, Act.SWITCH_ACCEPTED)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void required_cop_files_and_their_restarts_come_before_the_release() {
        Night night = night(LabUpgrade.REFRESH_WITH_COP);
        night.start(USUAL.after(COPS).in(NIGHT));

        lives(night);

        assertThat(order(night, Act.COP_DONE)).hasSize(8).doesNotHaveDuplicates();
        assertThat(order(night, Act.RESTART_ACCEPTED)).hasSize(8).doesNotHaveDuplicates();
        assertThat(at(night, Act.RESTART_ACCEPTED, "chi-sub4"))
                .isBefore(at(night, Act.INSTALL_STARTED, "chi-pub"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "REFRESH"})
    void nodes_that_switch_by_themselves_keep_the_order(LabUpgrade way) {
        Night night = night(way);
        night.start(USUAL.switchingThemselves().in(NIGHT));

        lives(night);

        assertThat(order(night, Act.SWITCH_ACCEPTED))
                .hasSize(8)
                .startsWith("chi-pub")
                .endsWith("chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAINTENANCE_RELEASE", "SERVICE_UPDATE", "ENGINEERING_SPECIAL"})
    void unified_cm_alone_owes_a_restart_of_every_im_and_presence_node(LabUpgrade way) {
        Night night = night(way);
        night.start(USUAL.withCentralisedPresence());

        lives(night);

        assertThat(order(night, Act.SWITCH_ACCEPTED)).hasSize(5);
        assertThat(order(night, Act.RESTART_ACCEPTED))
                .containsExactly("chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2");
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "REFRESH"})
    void im_and_presence_alone_takes_the_unified_cm_publisher_along(LabUpgrade way) {
        Night night = night(way);
        Target presence = new Target(night.releases(), Target.Scope.PRESENCE);
        night.start(night.plan(presence, USUAL.in(NIGHT)));

        lives(night);

        assertThat(order(night, Act.SWITCH_ACCEPTED))
                .containsExactly("chi-pub", "chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2");
    }

    @Test
    void a_cluster_goes_back_publishers_first_and_ends_replicating() {
        Night night = night(LabUpgrade.STANDARD);
        night.start(USUAL);
        lives(night);
        int there = order(night, Act.SWITCH_ACCEPTED).size();

        night.start(night.planBack());
        lives(night);

        List<String> back = order(night, Act.SWITCH_ACCEPTED);
        assertThat(back.subList(there, back.size()))
                .hasSize(8)
                .startsWith("chi-pub")
                .endsWith("chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2");
        assertThat(night.record().switchesBack()).hasSize(8);
    }

    private static Instant at(Night night, Act act, String node) {
        return night.record().of(act).stream()
                .filter(it -> it.node().value().equals(node))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
