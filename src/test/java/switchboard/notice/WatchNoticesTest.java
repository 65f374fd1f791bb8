package switchboard.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.notice.Night.MUC;
import static switchboard.notice.Night.PUB;
import static switchboard.notice.Night.SUB;
import static switchboard.notice.Night.discovered;
import static switchboard.notice.Night.done;
import static switchboard.notice.Night.plan;
import static switchboard.notice.Night.reached;
import static switchboard.notice.Night.registered;
import static switchboard.notice.Night.started;
import static switchboard.notice.Severity.FAULT;
import static switchboard.notice.Severity.NEWS;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;

class WatchNoticesTest {
    private static final WatchEvent.Deed SWITCH = WatchEvent.Deed.SWITCH;
    private static final Finding.Holds SEQ_3 =
            new Finding.Holds(
                    RuleId.SEQ_3,
                    List.of(Sentence.of("watch.fact.did-not-run", PUB, "15.0.1.12900-234")),
                    Sentence.of("freed.seq-3"));

    private final ScriptedJournal journal =
            new ScriptedJournal()
                    .then(
                            registered(),
                            discovered(),
                            new WatchEvent.WatchStarted(MUC, plan(), Map.of(), "olga"));

    private static WatchEvent broken(int line) {
        return new WatchEvent.RuleBroken(MUC, SUB, line, Optional.of(4), SWITCH, SEQ_3);
    }

    private static WatchEvent begun() {
        return new WatchEvent.SeenBegun(
                MUC,
                SUB,
                9,
                SWITCH,
                "14.0.1.11900-132 to 15.0.1.12900-234",
                Optional.of(4),
                LocalDateTime.of(2026, 11, 22, 1, 2, 3),
                false);
    }

    @Test
    void a_broken_rule_names_step_node_rule_reason_and_what_to_do_now() {
        journal.then(broken(9));

        assertThat(journal.listed(FAULT))
                .containsExactly(
                        "Step 4: Broke SEQ-3, Publisher switches first, when muc-sub1 switched"
                                + " version: muc-pub did not run 15.0.1.12900-234 then. Switch no"
                                + " further node. Switch the Unified CM publisher, wait until it is"
                                + " at its prompt, and then look at the replication of muc-sub1.");
    }

    @Test
    void a_broken_rule_stays_when_its_step_is_done_and_goes_with_the_next_upgrade() {
        journal.then(broken(9), done(4));
        assertThat(journal.listed(FAULT)).hasSize(1);

        journal.then(started());
        assertThat(journal.listed(FAULT)).isEmpty();
    }

    @Test
    void the_same_rule_broken_twice_is_noticed_twice() {
        journal.then(broken(9), broken(14));

        assertThat(journal.listed(FAULT)).hasSize(2);
    }

    @Test
    void what_could_not_be_judged_is_news_and_no_fault() {
        journal.then(new WatchEvent.RuleNotJudged(MUC, SUB, 9, Optional.of(4), SWITCH, SEQ_3));

        assertThat(journal.listed(FAULT)).isEmpty();
        assertThat(journal.listed(NEWS).getFirst()).startsWith("Rule SEQ-3 could not be judged");
    }

    @Test
    void a_node_that_others_switch_may_be_away_until_it_was_back_once() {
        journal.then(begun(), reached(SUB, Reach.NO_ANSWER, ""));
        assertThat(journal.listed(FAULT)).isEmpty();

        journal.then(reached(SUB, Reach.AT_PROMPT, ""), reached(SUB, Reach.NO_ANSWER, ""));
        assertThat(journal.listed(FAULT)).singleElement().asString().contains("does not answer");
    }
}
