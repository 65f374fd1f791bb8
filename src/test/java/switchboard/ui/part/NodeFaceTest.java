package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.IMP;
import static switchboard.ui.part.Picture.NEW;
import static switchboard.ui.part.Picture.NOW;
import static switchboard.ui.part.Picture.OLD;
import static switchboard.ui.part.Picture.PUB;
import static switchboard.ui.part.Picture.SUB;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Upgrade;

class NodeFaceTest {
    private static final int INSTALL_PUB = 1;
    private static final int SWITCH_PUB = 3;

    @Test
    void a_node_that_runs_what_it_ran_is_at_rest_under_its_short_name() {
        NodeFace face = Picture.quiet().face(PUB);

        assertThat(face.meaning()).isEqualTo(Meaning.REST);
        assertThat(face.name()).isEqualTo("pub");
        assertThat(face.said()).isEqualTo("on 12.5.1");
        assertThat(face.replication().map(it -> it.state().digit())).contains(2);
    }

    @Test
    void what_was_read_too_long_ago_is_not_known_and_its_sides_are_not_drawn() {
        Picture picture = new Picture().runs(PUB, OLD, Optional.empty(), ago(4));

        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.UNKNOWN);
        assertThat(picture.face(PUB).said()).isEqualTo("? 4 min");
        assertThat(picture.face(PUB).sides()).isEmpty();
        assertThat(picture.face(PUB).replication()).isEmpty();
    }

    @Test
    void a_node_that_was_never_read_is_not_known() {
        assertThat(new Picture().face(SUB).said()).isEqualTo("? not read yet");
        assertThat(new Picture().face(SUB).meaning()).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void a_node_that_does_not_answer_for_long_is_not_known_and_says_so() {
        Picture picture =
                new Picture()
                        .runs(PUB, OLD, Optional.empty(), ago(4))
                        .reached(PUB, Reach.NO_ANSWER, NOW);

        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.UNKNOWN);
        assertThat(picture.face(PUB).said()).isEqualTo("? no answer, 4 min");
    }

    @Test
    void an_install_says_its_time_beside_the_usual_and_draws_no_more_than_that() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(30))
                        .attempt(Upgrades.open(INSTALL_PUB, PUB, ago(23)));

        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.WORK);
        assertThat(picture.face(PUB).said()).isEqualTo("installing, 23 of 50 min");
        assertThat(picture.face(PUB).progress().orElseThrow()).isEqualTo(23.0 / 50);
    }

    @Test
    void an_install_past_its_usual_time_stays_full_and_says_so() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(70))
                        .attempt(Upgrades.open(INSTALL_PUB, PUB, ago(61)));

        assertThat(picture.face(PUB).said()).isEqualTo("installing, 61 min, longer than usual");
        assertThat(picture.face(PUB).progress().orElseThrow()).isEqualTo(1);
    }

    @Test
    void a_command_that_has_no_last_yes_yet_is_about_to_begin() {
        Picture picture =
                Picture.quiet().upgrading(ago(5)).attempt(Upgrades.unsent(SWITCH_PUB, PUB));

        assertThat(picture.face(PUB).said()).isEqualTo("about to switch");
    }

    @Test
    void a_restart_is_followed_stage_by_stage() {
        Picture picture =
                Picture.quiet()
                        .runs(PUB, OLD, Optional.of(NEW), ago(7))
                        .upgrading(ago(90))
                        .attempt(Upgrades.open(SWITCH_PUB, PUB, ago(6)));

        assertThat(picture.face(PUB).said()).isEqualTo("switching, 6 of 13 min");
        picture.reached(PUB, Reach.NO_ANSWER, ago(4));
        assertThat(picture.face(PUB).said()).isEqualTo("restarting, 6 of 13 min");
        assertThat(picture.face(PUB).time().orElseThrow().full().text())
                .isEqualTo("6 of usually 13 min");
        picture.reached(PUB, Reach.PORT_ANSWERS, ago(3));
        assertThat(picture.face(PUB).said()).isEqualTo("port answers, 6 of 13 min");
        picture.reached(PUB, Reach.AT_PROMPT, ago(2));
        assertThat(picture.face(PUB).said()).isEqualTo("reading version, 6 of 13 min");
        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.WORK);
    }

    @Test
    void a_switched_node_is_at_work_until_services_and_replication_were_read_good_afterwards() {
        Picture picture =
                Picture.quiet()
                        .replicates(2, ago(5))
                        .upgrading(ago(90))
                        .runs(PUB, NEW, Optional.of(OLD), ago(4))
                        .attempt(Upgrades.settled(SWITCH_PUB, PUB, ago(9), Upgrades.done()))
                        .runs(PUB, NEW, Optional.of(OLD), NOW);

        assertThat(picture.face(PUB).said()).isEqualTo("services not read, 4 min");
        picture.services(PUB, "STARTED", ago(6));
        assertThat(picture.face(PUB).said()).isEqualTo("services not read, 4 min");
        picture.services(PUB, "STARTING", ago(3));
        assertThat(picture.face(PUB).said()).isEqualTo("services starting, 4 min");
        picture.services(PUB, "STARTED", ago(2));
        assertThat(picture.replicates(1, ago(1)).face(PUB).said())
                .isEqualTo("replication 1, 4 of 30 min");
        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.WORK);
        assertThat(picture.replicates(2, NOW).face(PUB).said()).isEqualTo("on 14.0.1");
        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.REST);
    }

    @Test
    void a_digit_from_before_a_node_came_back_is_not_shown() {
        Picture picture =
                Picture.quiet().replicates(2, ago(2)).runs(PUB, NEW, Optional.of(OLD), ago(1));

        assertThat(picture.face(PUB).replication()).isEmpty();
    }

    @Test
    void a_node_that_waits_for_a_yes_asks_before_anything_else() {
        Picture picture = Picture.quiet().upgrading(ago(90)).request(switchPub(Standing.WAITING));

        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.ASK);
        assertThat(picture.face(PUB).said()).isEqualTo("approve?");
        assertThat(picture.face(SUB).meaning()).isEqualTo(Meaning.REST);
    }

    @Test
    void nobody_is_asked_once_the_upgrade_is_stopped() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(90))
                        .request(switchPub(Standing.WAITING))
                        .life(Upgrade.Life.STOPPED);

        assertThat(picture.face(PUB).meaning()).isEqualTo(Meaning.REST);
    }

    @Test
    void a_failure_a_question_and_a_no_hold_their_node() {
        assertThat(
                        Picture.quiet()
                                .upgrading(ago(90))
                                .attempt(
                                        Upgrades.settled(
                                                INSTALL_PUB, PUB, ago(9), Upgrades.failed()))
                                .face(PUB)
                                .said())
                .isEqualTo("install failed");
        NodeFace asks =
                Picture.quiet()
                        .upgrading(ago(90))
                        .attempt(Upgrades.asking(INSTALL_PUB, PUB, "Overwrite (yes/no)?"))
                        .face(PUB);
        assertThat(asks.said()).isEqualTo("asks a question");
        assertThat(asks.meaning()).isEqualTo(Meaning.HOLD);
        assertThat(
                        Picture.quiet()
                                .upgrading(ago(90))
                                .request(switchPub(Standing.REFUSED))
                                .face(PUB)
                                .meaning())
                .isEqualTo(Meaning.HOLD);
    }

    @Test
    void replication_out_of_sync_holds_and_so_does_a_changed_key() {
        assertThat(Picture.quiet().replicates(3, NOW).face(SUB).said()).isEqualTo("out of sync");
        assertThat(Picture.quiet().replicates(4, NOW).face(SUB).meaning()).isEqualTo(Meaning.HOLD);
        assertThat(Picture.quiet().reached(SUB, Reach.HOST_KEY_CHANGED, NOW).face(SUB).said())
                .isEqualTo("host key changed");
    }

    @Test
    void the_sides_tell_installed_from_switched_and_another_release_counts_as_none() {
        Picture picture = Picture.quiet().upgrading(ago(90));
        Sides installed = picture.runs(PUB, OLD, Optional.of(NEW), NOW).face(PUB).sides().get();

        assertThat(picture.face(PUB).said()).isEqualTo("installed");
        assertThat(installed.oldIsActive()).isTrue();
        assertThat(installed.next()).contains(NEW);
        Sides other =
                picture.runs(
                                IMP,
                                OLD,
                                Optional.of(switchboard.cluster.SystemVersion.parse("11.5.1.1-1")),
                                NOW)
                        .face(IMP)
                        .sides()
                        .get();
        assertThat(other.next()).isEmpty();
        Sides switched = picture.runs(SUB, NEW, Optional.of(OLD), NOW).face(SUB).sides().get();
        assertThat(switched.oldIsActive()).isFalse();
        assertThat(switched.old()).contains(OLD);
    }

    private static switchboard.approval.ApprovalRequest switchPub(Standing standing) {
        return Upgrades.request(
                7,
                SWITCH_PUB,
                new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB)),
                new Verdict(List.of()),
                standing);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
