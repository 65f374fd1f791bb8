package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;
import switchboard.cluster.ReplicationState;

class FaultTest {
    private static final NodeName PUBLISHER = new NodeName("mia-pub");

    private static Typing with(Fault... faults) {
        return new Typing(LabShapes.unifiedCmOnly().with(faults));
    }

    private static String session(Typing typing, boolean switching) {
        LabConsole console = typing.signIn("mia-pub");
        if (switching) {
            console.feed("utils system switch-version\r");
            typing.listen(console, Duration.ofSeconds(20), "Enter (yes/no)? ");
        } else {
            typing.wizard(console, true, typing.lab.shape().images());
        }
        console.feed("yes\r");
        String heard = typing.listen(console, Duration.ofHours(2), "admin:");
        return console.closed() ? heard : "still open";
    }

    @ParameterizedTest
    @CsvSource({"INSTALL_YES_LOST, false", "INSTALL_YES_TAKEN, true", "INSTALL_RUNNING, true"})
    void a_session_lost_in_the_wizard_does_not_stop_what_was_begun(
            Fault.Moment moment, boolean installs) {
        Typing typing = with(new Fault.SessionDrops(PUBLISHER, moment));

        assertThat(session(typing, false)).startsWith("yes\r\n").doesNotContain("Successfully");
        typing.passes(Duration.ofHours(1));

        assertThat(typing.lab.inactiveVersion(PUBLISHER).isPresent()).isEqualTo(installs);
        assertThat(typing.lab.record().count(PUBLISHER, Act.SESSION_DROPPED)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"SWITCH_YES_LOST, 0", "SWITCH_YES_TAKEN, 1", "BEFORE_BROADCAST, 1"})
    void a_session_lost_in_the_switch_leaves_it_to_be_found_out(Fault.Moment moment, int switched) {
        Typing typing = with(new Fault.SessionDrops(PUBLISHER, moment));
        typing.install("mia-pub");

        assertThat(session(typing, true)).startsWith("yes\r\n").doesNotContain("Broadcast");
        typing.passes(Duration.ofMinutes(20));

        assertThat(typing.lab.record().count(PUBLISHER, Act.SWITCH_ACCEPTED)).isEqualTo(switched);
    }

    @Test
    void a_session_lost_at_a_question_leaves_the_wizard_held() {
        Typing typing = with(new Fault.SessionDrops(PUBLISHER, Fault.Moment.WIZARD_QUESTIONS));
        LabConsole console = typing.signIn("mia-pub");
        typing.type(console, "utils system upgrade initiate", "\"q\" ): ");
        console.feed("1\r");
        typing.listen(console, Duration.ofSeconds(5), "\0");

        assertThat(console.closed()).isTrue();
        LabConsole next = typing.signIn("mia-pub");
        assertThat(typing.type(next, "utils system upgrade initiate", "(yes/no): "))
                .contains("Assume control");
        typing.type(next, "yes", "\"q\" ): ");
        assertThat(typing.type(next, "1", "Directory: ")).doesNotContain("admin:");
    }

    @Test
    void an_install_that_fails_leaves_the_other_side_empty_and_can_be_tried_again() {
        Typing typing = with(new Fault.InstallFails(PUBLISHER, 1));
        LabConsole console = typing.signIn("mia-pub");
        typing.wizard(console, true, typing.lab.shape().images());
        console.feed("yes\r");

        assertThat(typing.listen(console, Duration.ofHours(2), "admin:"))
                .contains("Installation of UCSInstall_UCOS_14.0.1.13900-155.sgn.iso failed");
        assertThat(typing.ask("mia-pub", "utils system upgrade status"))
                .contains("Upgrade status: Failed\n");
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isEmpty();
        typing.install("mia-pub");
        assertThat(typing.lab.inactiveVersion(PUBLISHER)).isPresent();
    }

    @Test
    void a_node_that_stays_away_comes_back_when_it_is_mended() {
        Typing typing = with(new Fault.DoesNotComeBack(PUBLISHER));
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        typing.passes(Duration.ofDays(1));
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();

        typing.lab.mend(PUBLISHER);
        typing.passes(Duration.ofMinutes(12));

        assertThat(typing.lab.answers(PUBLISHER)).isTrue();
        assertThat(typing.lab.record().count(PUBLISHER, Act.CAME_BACK)).isOne();
    }

    private static Optional<ReplicationState> afterSwitch(Typing typing, Duration time) {
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        typing.passes(time);
        return typing.lab.replication(PUBLISHER);
    }

    @Test
    void replication_can_be_slow_out_of_sync_or_fail() {
        Duration hour = Duration.ofHours(1);
        Fault slow = new Fault.SlowReplication(PUBLISHER, 5);
        Fault out = new Fault.OutOfSync(PUBLISHER, Optional.of(hour));
        Fault lost = new Fault.OutOfSync(PUBLISHER, Optional.empty());
        Fault fails = new Fault.ReplicationFails(PUBLISHER);

        assertThat(afterSwitch(with(), hour)).contains(ReplicationState.GOOD);
        assertThat(afterSwitch(with(slow), hour)).contains(ReplicationState.SETTING_UP);
        assertThat(afterSwitch(with(slow), hour.multipliedBy(3))).contains(ReplicationState.GOOD);
        assertThat(afterSwitch(with(out), hour)).contains(ReplicationState.OUT_OF_SYNC);
        assertThat(afterSwitch(with(out), hour.multipliedBy(3))).contains(ReplicationState.GOOD);
        assertThat(afterSwitch(with(lost), hour.multipliedBy(9)))
                .contains(ReplicationState.OUT_OF_SYNC);
        assertThat(afterSwitch(with(fails), hour)).contains(ReplicationState.FAILED);
    }

    @Test
    void while_the_network_is_gone_sessions_are_cut_and_the_node_goes_on() {
        Duration in5 = Duration.ofMinutes(5);
        Typing typing = with(new Fault.NetworkGone(PUBLISHER, in5, in5));
        LabConsole console = typing.signIn("mia-pub");

        assertThat(typing.listen(console, Duration.ofMinutes(6), "\0")).isEmpty();
        assertThat(console.closed()).isTrue();
        assertThat(typing.lab.answers(PUBLISHER)).isFalse();
        typing.passes(in5);
        assertThat(typing.lab.answers(PUBLISHER)).isTrue();
        assertThat(typing.lab.record().entries()).isEmpty();
    }

    @Test
    void answers_are_unreadable_for_a_time() {
        Duration in5 = Duration.ofMinutes(5);
        Typing typing = with(new Fault.Unreadable(PUBLISHER, Duration.ZERO, in5));

        assertThat(typing.ask("mia-pub", "show version active")).doesNotContain("Master Version");
        typing.passes(in5);
        assertThat(typing.ask("mia-pub", "show version active")).contains("Master Version");
    }

    @Test
    void the_wizard_can_ask_what_nobody_expects_and_refuse_what_it_should_take() {
        Typing asking = with(new Fault.WizardAsksMore(PUBLISHER));
        LabConsole console = asking.signIn("mia-pub");
        for (String[] step :
                List.of(
                        new String[] {"utils system upgrade initiate", "\"q\" ): "},
                        new String[] {"1", "Directory: "},
                        new String[] {"/images", "Server: "},
                        new String[] {"lab-files", "User Name: "},
                        new String[] {"lab", "Password: "},
                        new String[] {"Lab-Files-14", "(optional): "})) {
            asking.type(console, step[0], step[1]);
        }
        assertThat(asking.type(console, "", "(keep/drop): ")).contains("strong encryption");

        String words = "There is not enough disk space in the common partition.";
        Typing full = with(new Fault.WizardRefuses(PUBLISHER, words));
        LabConsole other = full.signIn("mia-pub");
        full.clock.advance(Duration.ofSeconds(1));
        assertThat(full.wizard(other, true, full.lab.shape().images())).contains(words);
    }

    @Test
    void the_right_password_can_be_refused_for_a_while_after_a_restart() {
        Typing typing = with(new Fault.RefusesAfterBoot(PUBLISHER, Duration.ofMinutes(3)));
        typing.install("mia-pub");
        typing.switchOver("mia-pub");
        LabAccount account = typing.lab.shape().account();
        Opening opening = new Opening.NoAnswer();
        while (opening instanceof Opening.NoAnswer || opening instanceof Opening.PortOnly) {
            typing.passes(Duration.ofSeconds(10));
            opening = typing.lab.open("mia-pub", account.user(), account.password());
        }

        assertThat(opening).isInstanceOf(Opening.SignInRefused.class);
        typing.passes(Duration.ofMinutes(4));
        assertThat(typing.lab.open("mia-pub", account.user(), account.password()))
                .isInstanceOf(Opening.Open.class);
    }

    @Test
    void seeded_nights_are_repeatable_and_meet_every_kind_of_fault_but_a_chosen_refusal() {
        Cluster cluster = LabShapes.demo().cluster();
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Fault> night = SeededFaults.night(seed, cluster);
            assertThat(SeededFaults.night(seed, cluster)).isEqualTo(night).hasSizeLessThan(4);
            night.forEach(fault -> kinds.add(fault.getClass()));
        }

        assertThat(kinds).hasSize(14);
        assertThat(SeededFaults.night(1, cluster)).isNotEqualTo(SeededFaults.night(2, cluster));
    }
}
