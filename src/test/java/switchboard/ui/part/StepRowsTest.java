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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Upgrade;

class StepRowsTest {
    private static final Verdict HELD =
            new Verdict(
                    List.of(
                            new Finding.Dated(
                                    new Finding.Holds(
                                            RuleId.SEQ_4,
                                            List.of(Sentence.of("fact.replication-not-known", SUB)),
                                            Sentence.of("freed.seq-4")),
                                    Optional.empty())));
    private static final Verdict FREE = new Verdict(List.of());

    @Test
    void a_step_to_come_says_which_rule_makes_it_wait_and_for_what() {
        Picture picture = Picture.quiet().upgrading(NOW);

        assertThat(row(picture, 4).kind()).isEqualTo("plan");
        assertThat(row(picture, 4).by()).isEqualTo("SEQ-3");
        assertThat(row(picture, 4).progress()).isEqualTo("after 3");
        assertThat(row(picture, 3).by()).isEqualTo("task list");
        assertThat(row(picture, 4).time()).isEqualTo("about 13 min");
    }

    @Test
    void a_step_that_is_done_says_from_when_to_when_and_how_long() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(70))
                        .attempt(Upgrades.settled(1, PUB, ago(65), Upgrades.done()))
                        .done(1, ago(15));

        assertThat(row(picture, 1).kind()).isEqualTo("done");
        assertThat(row(picture, 1).progress()).isEqualTo("00:55 to 01:45");
        assertThat(row(picture, 1).time()).isEqualTo("50 min");
        assertThat(row(picture, 1).actions()).isEmpty();
    }

    @Test
    void a_step_at_work_says_of_each_node_where_it_stands() {
        Picture picture =
                Picture.quiet().upgrading(ago(30)).attempt(Upgrades.open(1, PUB, ago(23)));

        assertThat(row(picture, 1).kind()).isEqualTo("work");
        assertThat(row(picture, 1).notes())
                .containsExactly("pub: installing, 23 of usually 50 min");
        assertThat(row(picture, 1).part().orElseThrow()).isEqualTo(23.0 / 50);
        assertThat(row(picture, 1).progress()).isEqualTo("23 of 50 min");
    }

    @Test
    void a_failure_holds_says_why_and_offers_to_try_again_on_that_node() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(90))
                        .attempt(Upgrades.settled(1, PUB, ago(60), Upgrades.failed()));

        assertThat(row(picture, 1).kind()).isEqualTo("hold");
        assertThat(row(picture, 1).notes())
                .containsExactly("pub: install failed", "The install on a failed: no space");
        assertThat(row(picture, 1).actions())
                .containsExactly(new StepRow.Action.TryAgain(1, PUB, false));
    }

    @Test
    void a_question_of_the_node_is_told_as_it_was_asked() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(90))
                        .attempt(Upgrades.asking(1, PUB, "Keep the old one (yes/no)?"));

        assertThat(row(picture, 1).kind()).isEqualTo("hold");
        assertThat(row(picture, 1).notes()).contains("ulm-pub asks: Keep the old one (yes/no)?");
    }

    @Test
    void a_step_that_asks_is_yellow_and_one_that_was_refused_can_be_asked_for_again() {
        Picture waiting = upToSwitch().request(switchPub(Standing.WAITING));
        Picture refused = upToSwitch().request(switchPub(Standing.REFUSED));

        assertThat(row(waiting, 3).kind()).isEqualTo("ask");
        assertThat(row(waiting, 3).by()).isEqualTo("approval");
        assertThat(row(refused, 3).kind()).isEqualTo("hold");
        assertThat(row(refused, 3).actions())
                .containsExactly(new StepRow.Action.TryAgain(3, PUB, true));
    }

    @Test
    void a_wait_for_replication_counts_beside_the_usual_and_says_what_is_missing() {
        Picture picture = upToReplication().verdict(5, HELD);

        assertThat(row(picture, 5).kind()).isEqualTo("work");
        assertThat(row(picture, 5).progress()).isEqualTo("5 of 20 min");
        assertThat(row(picture, 5).by()).isEqualTo("SEQ-4");
        assertThat(row(picture, 5).notes()).containsExactly("replication of ulm-sub1 is not known");
        assertThat(row(picture.replicates(3, NOW), 5).kind()).isEqualTo("hold");
    }

    @Test
    void tasks_can_be_confirmed_only_once_the_rules_let_them() {
        Picture held = upToReplication().done(5, NOW).verdict(6, HELD);
        Picture free = upToReplication().done(5, NOW).verdict(6, FREE);

        assertThat(row(held, 6).actions()).isEmpty();
        assertThat(row(free, 6).kind()).isEqualTo("ask");
        assertThat(row(free, 6).actions())
                .containsExactly(new StepRow.Action.Confirm(Confirmation.UNIFIED_CM_TASKS));
    }

    @Test
    void a_step_that_is_next_and_held_by_a_rule_is_held_but_not_while_it_is_paused() {
        Picture picture = upToSwitch().verdict(3, HELD);

        assertThat(row(picture, 3).kind()).isEqualTo("hold");
        assertThat(row(picture, 3).notes()).isNotEmpty();
        assertThat(row(picture.life(Upgrade.Life.PAUSED), 3).by()).isEqualTo("paused");
    }

    @Test
    void nothing_can_be_done_once_the_upgrade_is_over() {
        Picture picture =
                Picture.quiet()
                        .upgrading(ago(90))
                        .attempt(Upgrades.settled(1, PUB, ago(60), Upgrades.failed()))
                        .attempt(Upgrades.asking(2, SUB, "Keep the old one (yes/no)?"))
                        .life(Upgrade.Life.STOPPED);

        assertThat(StepRows.of(picture.live(), NOW, new Times(ZoneOffset.UTC)))
                .hasSize(11)
                .allSatisfy(it -> assertThat(it.actions()).isEmpty());
    }

    private static Picture upToSwitch() {
        return Picture.quiet().upgrading(ago(90)).done(1, ago(40)).done(2, ago(2));
    }

    private static Picture upToReplication() {
        return upToSwitch()
                .done(3, ago(20))
                .done(4, ago(5))
                .runs(PUB, NEW, Optional.of(OLD), ago(6))
                .runs(SUB, NEW, Optional.of(OLD), ago(6))
                .runs(PUB, NEW, Optional.of(OLD), NOW)
                .runs(SUB, NEW, Optional.of(OLD), NOW)
                .runs(IMP, OLD, Optional.of(NEW), NOW);
    }

    private static switchboard.approval.ApprovalRequest switchPub(Standing standing) {
        return Upgrades.request(
                7,
                3,
                new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB)),
                new Verdict(List.of()),
                standing);
    }

    private static StepRow row(Picture picture, int number) {
        return StepRows.of(picture.live(), NOW, new Times(ZoneOffset.UTC)).get(number - 1);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
