package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.cluster.NodeName;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;

/// How a node comes back after a switch, and how a lab does after a crash.
class ComingBackTest {
    private static final NodeName PUBLISHER = new NodeName("mia-pub");
    private static final NodeName SUBSCRIBER = new NodeName("mia-sub1");

    private static final SystemVersion OLD = SystemVersion.parse("12.5.1.14900-63");

    private final Typing typing = new Typing(LabShapes.unifiedCmOnly());

    private Opening open(String node) {
        LabAccount account = typing.lab.shape().account();
        return typing.lab.open(node, account.user(), account.password());
    }

    @Test
    void the_port_answers_first_then_people_are_let_in_then_database_and_services_run() {
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        List<String> seen = new ArrayList<>();
        for (int second = 0; second < 20 * 60; second++) {
            String now = open("mia-pub").getClass().getSimpleName();
            if (seen.isEmpty() || !seen.getLast().equals(now)) {
                seen.add(now);
            }
            typing.passes(Duration.ofSeconds(second < 10 * 60 ? 1 : 0));
            if (now.equals("Open")) {
                break;
            }
        }

        assertThat(seen).containsExactly("NoAnswer", "PortOnly", "Open");
        assertThat(typing.ask("mia-pub", "utils dbreplication runtimestate"))
                .contains("Cisco DB is not running\n");
        assertThat(typing.ask("mia-pub", "utils service list"))
                .contains("Cisco CallManager[STARTING]\n");
        typing.passes(Duration.ofMinutes(7));
        assertThat(typing.ask("mia-pub", "utils service list"))
                .contains("Cisco CallManager[STARTED]\n")
                .doesNotContain("STARTING");
    }

    @Test
    void replication_goes_from_0_over_1_to_2_once_both_run_the_same_release() {
        for (String node : List.of("mia-pub", "mia-sub1", "mia-sub2")) {
            typing.install(node);
        }
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofHours(2));
        assertThat(typing.lab.replication(SUBSCRIBER)).contains(ReplicationState.INITIALISING);
        typing.switchOver("mia-sub1");

        assertThat(typing.lab.replication(SUBSCRIBER)).isEmpty();
        List<ReplicationState> seen = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            typing.passes(Duration.ofMinutes(1));
            typing.lab
                    .replication(SUBSCRIBER)
                    .filter(state -> seen.isEmpty() || seen.getLast() != state)
                    .ifPresent(seen::add);
        }
        assertThat(seen)
                .containsExactly(
                        ReplicationState.INITIALISING,
                        ReplicationState.SETTING_UP,
                        ReplicationState.GOOD);
    }

    @Test
    void the_history_tells_of_install_switch_and_boot() {
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofMinutes(12));

        assertThat(typing.ask("mia-pub", "file dump install system-history.log"))
                .contains("Product Version - 14.0.1.13900-155\n")
                .containsPattern(
                        "(?s)Upgrade 14.0.1.13900-155 Start \n.*Upgrade 14.0.1.13900-155 Success"
                                + " \n.*Switch Version 12.5.1.14900-63 to 14.0.1.13900-155 Start"
                                + " \n.*to 14.0.1.13900-155 Success \n.*Restart 14.0.1.13900-155"
                                + " Start \n.*Boot 14.0.1.13900-155 Start \n");
    }

    @Test
    void the_same_record_makes_the_same_cluster() {
        typing.install("mia-pub");
        typing.install("mia-sub1");
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofMinutes(3));
        LabClock clock = new LabClock(typing.clock.instant());

        LabCluster again =
                new LabCluster(
                        typing.lab.shape(),
                        LabRecord.after(typing.lab.record()),
                        clock,
                        Typing.START);

        for (int minute = 0; minute < 90; minute++) {
            for (NodeName node : List.of(PUBLISHER, SUBSCRIBER)) {
                assertThat(again.activeVersion(node)).isEqualTo(typing.lab.activeVersion(node));
                assertThat(again.inactiveVersion(node)).isEqualTo(typing.lab.inactiveVersion(node));
                assertThat(again.replication(node)).isEqualTo(typing.lab.replication(node));
                assertThat(again.answers(node)).isEqualTo(typing.lab.answers(node));
            }
            typing.passes(Duration.ofMinutes(1));
            clock.advance(Duration.ofMinutes(1));
        }
        again.settle(clock.instant());
        assertThat(again.record().entries()).isEqualTo(typing.lab.record().entries());
    }

    @Test
    void a_killed_lab_goes_on_from_its_file_even_if_the_last_line_was_torn(@TempDir Path directory)
            throws Exception {
        Path path = directory.resolve("record.tsv");
        LabClock wall = new LabClock(Typing.START);
        LabRecordFile file = LabRecordFile.open(path, wall, 60, 7);
        LabShape shape = LabShapes.unifiedCmOnly().withSeed(file.seed());
        LabCluster lab = new LabCluster(shape, file.record(), file.time(), file.time().origin());
        lab.act(file.time().instant(), PUBLISHER, Act.INSTALL_STARTED, install(shape));
        Files.writeString(path, "2026-12-01T22:", StandardOpenOption.APPEND);
        wall.advance(Duration.ofSeconds(90));

        LabRecordFile later = LabRecordFile.open(path, wall, 1, 1);
        LabCluster again =
                new LabCluster(shape, later.record(), later.time(), later.time().origin());

        assertThat(later.seed()).isEqualTo(7);
        assertThat(later.time().instant()).isEqualTo(Typing.START.plus(Duration.ofMinutes(90)));
        assertThat(again.inactiveVersion(PUBLISHER)).isPresent();
        assertThat(again.record().entries())
                .extracting(LabEntry::act)
                .containsExactly(Act.INSTALL_STARTED, Act.INSTALL_DONE);
        assertThat(LabRecordFile.open(path, wall, 1, 1).record().entries())
                .isEqualTo(again.record().entries());
    }

    private static String install(LabShape shape) {
        return LabInstall.detail(shape.images().images().getFirst(), OLD, false);
    }

    @Test
    void an_install_that_switches_by_itself_does() {
        LabShape shape = typing.lab.shape();
        Instant now = typing.clock.instant();
        String detail = LabInstall.detail(shape.images().images().getFirst(), OLD, true);
        typing.lab.act(now, PUBLISHER, Act.INSTALL_STARTED, detail);

        typing.passes(Duration.ofMinutes(80));

        assertThat(typing.lab.activeVersion(PUBLISHER)).hasToString("14.0.1.13900-155");
        assertThat(typing.lab.record().count(PUBLISHER, Act.SWITCH_ACCEPTED)).isOne();
    }

    @Test
    void a_refresh_upgrade_keeps_the_node_away_and_brings_it_back_on_the_old_release() {
        LabImage refresh = typing.lab.shape().images().images().get(2);
        Instant now = typing.clock.instant();
        String detail = LabInstall.detail(refresh, OLD, false);
        typing.lab.act(now, PUBLISHER, Act.INSTALL_STARTED, detail);

        typing.passes(Duration.ofMinutes(10));
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();
        typing.passes(Duration.ofMinutes(80));

        assertThat(typing.lab.answers(PUBLISHER)).isTrue();
        assertThat(typing.lab.activeVersion(PUBLISHER)).hasToString("12.5.1.14900-63");
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isEqualTo(Optional.of(refresh.inside()));
    }
}
