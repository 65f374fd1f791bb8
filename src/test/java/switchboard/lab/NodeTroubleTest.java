package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.NodeName;

/// Faults of nodes that still answer.
class NodeTroubleTest {
    private static final NodeName PUBLISHER = new NodeName("mia-pub");

    private static Typing with(Fault... faults) {
        return new Typing(LabShapes.unifiedCmOnly().with(faults));
    }

    @Test
    void a_switch_that_fails_brings_the_node_back_on_the_release_that_it_left() {
        Typing typing = with(new Fault.SwitchFails(PUBLISHER, 1));
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofMinutes(15));

        assertThat(typing.lab.activeVersion(PUBLISHER)).hasToString("12.5.1.14900-63");
        assertThat(typing.ask("mia-pub", "file dump install system-history.log"))
                .contains("Switch Version 12.5.1.14900-63 to 14.0.1.13900-155 Failure \n");
        assertThat(typing.lab.record().order(Act.SWITCH_FAILED)).containsExactly(PUBLISHER);
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofMinutes(15));
        assertThat(typing.lab.activeVersion(PUBLISHER)).hasToString("14.0.1.13900-155");
    }

    @Test
    void an_install_can_take_longer_than_usual_or_need_a_cop_file_nobody_told_of() {
        Typing slow = with(new Fault.SlowInstall(PUBLISHER, 3));
        Instant start = slow.clock.instant();
        slow.install("mia-pub");
        assertThat(Duration.between(start, slow.clock.instant()))
                .isGreaterThan(Duration.ofMinutes(110));

        Typing typing = with(new Fault.NeedsCop(PUBLISHER, "ciscocm.secret"));
        typing.install("mia-pub");
        assertThat(typing.lab.record().order(Act.INSTALL_FAILED)).containsExactly(PUBLISHER);
        String log = typing.ask("mia-pub", "file list install install_*").split("\\s+")[4];
        assertThat(typing.ask("mia-pub", "file dump install " + log))
                .contains("Upgrade option ciscocm.secret* is not installed");
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN", "READING"})
    void a_session_can_be_lost_before_anything_is_asked(Fault.Moment moment) {
        Typing typing = with(new Fault.SessionDrops(PUBLISHER, moment));

        LabConsole console = typing.signIn("mia-pub");
        typing.type(console, "show status", "admin:");
        assertThat(console.closed()).isTrue();

        assertThat(typing.ask("mia-pub", "show status")).contains("Product Ver").endsWith("admin:");
    }

    @Test
    void im_and_presence_subscribers_start_no_core_services_while_replication_is_not_2() {
        NodeName subscriber = new NodeName("chi-imp-sub1");
        Fault lost = new Fault.OutOfSync(subscriber, Optional.empty());
        Typing typing = new Typing(LabShapes.demo().with(lost));
        typing.lab.act(typing.clock.instant(), subscriber, Act.RESTART_ACCEPTED, "");
        typing.passes(Duration.ofHours(3));

        assertThat(typing.ask("chi-imp-sub1", "utils service list"))
                .contains("Cisco XCP Router[STARTING]\n");
        typing.lab.mend(subscriber);
        assertThat(typing.ask("chi-imp-sub1", "utils service list"))
                .contains("Cisco XCP Router[STARTED]\n");
    }
}
