package switchboard.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.notice.Night.IMP;
import static switchboard.notice.Night.MUC;
import static switchboard.notice.Night.PUB;
import static switchboard.notice.Night.SUB;
import static switchboard.notice.Night.asked;
import static switchboard.notice.Night.discovered;
import static switchboard.notice.Night.done;
import static switchboard.notice.Night.failed;
import static switchboard.notice.Night.intended;
import static switchboard.notice.Night.notBegun;
import static switchboard.notice.Night.registered;
import static switchboard.notice.Night.sent;
import static switchboard.notice.Night.settled;
import static switchboard.notice.Night.started;
import static switchboard.notice.Night.well;
import static switchboard.notice.Severity.FAULT;
import static switchboard.notice.Severity.NEWS;
import static switchboard.notice.Severity.PERSON_NEEDED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Confirmation;

class UpgradeNoticesTest {
    private final ScriptedJournal journal =
            new ScriptedJournal().then(registered(), discovered(), started());

    @Test
    void an_approver_is_called_until_the_request_is_decided() {
        journal.then(asked(7, 3));

        assertThat(journal.listed(PERSON_NEEDED))
                .containsExactly("Step 3 waits for an approver: Switch version on muc-pub");
        assertThat(journal.notices().all().getFirst().request()).isEqualTo(Optional.of(7L));

        journal.then(new ApprovalEvent.Approved(MUC, 7, "go", "anna"));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
        assertThat(journal.listed(NEWS).getFirst())
                .isEqualTo("anna approved step 3: Switch version on muc-pub");
    }

    @Test
    void a_request_that_fell_calls_nobody() {
        journal.then(
                asked(7, 3),
                new ApprovalEvent.Fell(MUC, 7, List.of(Sentence.of("approval.expired"))));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void a_refusal_holds_its_step_until_an_operator_tries_again() {
        journal.then(asked(7, 3), new ApprovalEvent.Refused(MUC, 7, "too early", "anna"));

        assertThat(journal.listed(PERSON_NEEDED))
                .containsExactly(
                        "Step 3 holds until an operator tries it again. anna refused it: too"
                                + " early");

        journal.then(new UpgradeEvent.TryAgain(MUC, 3, PUB, "olga"));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void a_step_that_failed_calls_a_person_until_it_is_tried_again() {
        journal.then(intended(1, PUB), sent(1, PUB), settled(1, PUB, failed()));

        assertThat(journal.listed(PERSON_NEEDED))
                .containsExactly(
                        "Step 1 failed on muc-pub. Mend the cause, then try the step again. The"
                                + " install on muc-pub failed: disk full");

        journal.then(new UpgradeEvent.TryAgain(MUC, 1, PUB, "olga"));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void a_step_not_begun_by_chance_calls_a_person_only_after_the_third_time() {
        journal.then(intended(3, PUB), settled(3, PUB, notBegun(true)));
        journal.then(intended(3, PUB), settled(3, PUB, notBegun(true)));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();

        journal.then(intended(3, PUB), settled(3, PUB, notBegun(true)));

        assertThat(journal.listed(PERSON_NEEDED)).hasSize(1).first().asString().contains("Step 3");
    }

    @Test
    void a_step_not_begun_for_a_reason_calls_a_person_at_once() {
        journal.then(intended(3, PUB), settled(3, PUB, notBegun(false)));

        assertThat(journal.listed(PERSON_NEEDED)).hasSize(1);
    }

    @Test
    void an_unknown_question_calls_a_person_until_it_is_settled() {
        journal.then(intended(1, PUB), new UpgradeEvent.QuestionHeld(MUC, 1, PUB, "Format disk?"));

        assertThat(journal.listed(PERSON_NEEDED))
                .hasSize(1)
                .first()
                .asString()
                .contains("muc-pub", "step 1", "Format disk?");

        journal.then(settled(1, PUB, well()));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void tasks_are_asked_for_once_replication_is_done_and_until_they_are_confirmed() {
        journal.then(done(1), done(2), done(3), done(4));
        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();

        journal.then(done(5));
        assertThat(journal.listed(PERSON_NEEDED))
                .containsExactly("Do the post-upgrade tasks of Unified CM and confirm them.");

        journal.then(
                new UpgradeEvent.Confirmed(MUC, Confirmation.UNIFIED_CM_TASKS, "all done", "olga"));
        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void that_im_and_presence_replication_has_completed_is_told() {
        for (int step = 1; step <= 11; step++) {
            journal.then(done(step));
        }

        assertThat(journal.listed(NEWS).getFirst())
                .isEqualTo("IM and Presence replication has completed: every node reports 2.");
    }

    @Test
    void a_node_that_was_told_to_restart_is_late_only_after_twice_the_usual_time() {
        journal.then(intended(3, PUB), sent(3, PUB), Night.reached(PUB, Reach.NO_ANSWER, ""));
        assertThat(journal.listed(FAULT)).isEmpty();

        journal.later(Duration.ofMinutes(59));
        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();

        journal.later(Duration.ofMinutes(2));
        assertThat(journal.listed(PERSON_NEEDED))
                .hasSize(1)
                .first()
                .asString()
                .contains("muc-pub was told to switch version in step 3");

        journal.then(settled(3, PUB, well()));
        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
    }

    @Test
    void an_end_calls_off_what_was_asked_for() {
        journal.then(
                asked(7, 3),
                intended(1, SUB),
                settled(1, SUB, failed()),
                new UpgradeEvent.StoppedHere(MUC, "storm", "olga"));

        assertThat(journal.listed(PERSON_NEEDED)).isEmpty();
        assertThat(journal.listed(NEWS).getFirst())
                .isEqualTo("olga stopped the upgrade here: storm");
    }

    @Test
    void what_still_asks_at_a_node_is_told_after_the_end_too() {
        journal.then(
                intended(7, IMP),
                sent(7, IMP),
                new UpgradeEvent.QuestionHeld(MUC, 7, IMP, "Continue?"),
                new UpgradeEvent.StoppedHere(MUC, "storm", "olga"));

        assertThat(journal.listed(PERSON_NEEDED)).hasSize(1);
    }

    @Test
    void a_mistake_of_ours_is_a_fault_until_the_next_upgrade_starts() {
        journal.then(new UpgradeEvent.Broke(MUC, Sentence.of("upgrade.broke", "oops")));
        assertThat(journal.listed(FAULT)).hasSize(1).first().asString().endsWith("oops");

        journal.then(started());
        assertThat(journal.listed(FAULT)).isEmpty();
    }

    @Test
    void pauses_and_ends_are_news_newest_first() {
        journal.then(
                new UpgradeEvent.Paused(MUC, "olga"),
                new UpgradeEvent.Resumed(MUC, "otto"),
                new UpgradeEvent.Finished(MUC));

        assertThat(journal.listed(NEWS))
                .containsExactly(
                        "The upgrade is finished.",
                        "otto resumed the upgrade.",
                        "olga paused the upgrade. What runs on the nodes goes on.",
                        "olga started an upgrade.");
    }
}
