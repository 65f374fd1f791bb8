package switchboard.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static switchboard.notice.Night.MUC;
import static switchboard.notice.Night.PUB;
import static switchboard.notice.Night.SUB;
import static switchboard.notice.Night.asked;
import static switchboard.notice.Night.discovered;
import static switchboard.notice.Night.observed;
import static switchboard.notice.Night.reached;
import static switchboard.notice.Night.registered;
import static switchboard.notice.Night.replication;
import static switchboard.notice.Night.started;
import static switchboard.notice.Severity.FAULT;
import static switchboard.notice.Severity.NEWS;
import static switchboard.notice.Severity.PERSON_NEEDED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;

class NoticesTest {
    private static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);

    private final ScriptedJournal journal = new ScriptedJournal().then(registered(), discovered());

    @Test
    void a_cluster_whose_nodes_stay_unknown_calls_a_person() {
        ScriptedJournal fresh = new ScriptedJournal().then(registered());
        assertThat(fresh.listed()).isEmpty();

        fresh.later(Night.PACE.promptWithin());
        assertThat(fresh.listed(PERSON_NEEDED)).hasSize(1);

        fresh.then(discovered());
        assertThat(fresh.listed()).isEmpty();
    }

    @Test
    void a_host_key_that_nobody_confirmed_calls_a_person_until_the_node_lets_us_in() {
        journal.then(reached(SUB, Reach.HOST_KEY_NOT_PINNED, "SHA256:abc"));
        assertThat(journal.listed(PERSON_NEEDED))
                .containsExactly(
                        "muc-sub1 shows a host key that nobody has confirmed: SHA256:abc. Compare"
                                + " it with the node and confirm it.");

        journal.then(reached(SUB, Reach.AT_PROMPT, ""));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void a_host_key_that_was_confirmed_calls_nobody_any_more() {
        journal.then(
                reached(SUB, Reach.HOST_KEY_NOT_PINNED, "SHA256:abc"),
                reached(PUB, Reach.HOST_KEY_NOT_PINNED, "SHA256:def"),
                new ClusterEvent.HostKeyConfirmed(MUC, "192.0.2.12", "SHA256:abc", "olga"));

        assertThat(journal.listed(PERSON_NEEDED)).hasSize(1).first().asString().contains("muc-pub");
    }

    @Test
    void a_changed_host_key_and_a_refused_sign_in_call_a_person() {
        journal.then(
                new ClusterEvent.HostKeyConfirmed(MUC, "192.0.2.12", "SHA256:abc", "olga"),
                reached(SUB, Reach.HOST_KEY_CHANGED, "SHA256:xyz"),
                reached(PUB, Reach.SIGN_IN_REFUSED, "no"));

        assertThat(journal.listed(PERSON_NEEDED))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("muc-sub1 shows the host key SHA256:xyz;")
                                        .contains("confirmed was SHA256:abc"),
                        second -> assertThat(second).contains("muc-pub refuses the account"));
    }

    @Test
    void a_node_that_does_not_answer_is_a_fault_until_it_does() {
        journal.then(reached(SUB, Reach.NO_ANSWER, "timed out"));
        assertThat(journal.listed(FAULT))
                .containsExactly("muc-sub1 does not answer, outside of a planned restart.");

        journal.then(reached(SUB, Reach.AT_PROMPT, ""));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void a_node_without_a_prompt_is_a_fault_only_when_it_stays_so() {
        journal.then(reached(SUB, Reach.PORT_ANSWERS, "lost"));
        assertThat(journal.listed()).isEmpty();

        journal.later(Night.PACE.promptWithin());
        assertThat(journal.listed(FAULT)).hasSize(1).first().asString().contains("lost");
    }

    @Test
    void bad_replication_is_a_fault_that_follows_the_node() {
        journal.then(replication(SUB, ReplicationState.OUT_OF_SYNC));
        assertThat(journal.listed(FAULT)).hasSize(1).first().asString().contains("3, out of sync");

        journal.then(replication(SUB, ReplicationState.FAILED));
        assertThat(journal.listed(FAULT)).hasSize(1).first().asString().contains("4, failed");

        journal.then(replication(SUB, ReplicationState.SETTING_UP));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void an_unreadable_answer_is_a_fault_until_one_can_be_read() {
        journal.then(observed(new Observation.Unreadable(PUB, "show version active", 2, "<x>")));
        assertThat(journal.listed(FAULT))
                .containsExactly(
                        "What muc-pub answered to show version active could not be read, at line"
                                + " 2: <x>");

        journal.then(
                observed(
                        new Observation.ActiveVersion(
                                PUB, SystemVersion.parse("12.5.1.11900-146"))));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void who_is_needed_stands_before_what_is_wrong_and_that_before_what_happened() {
        journal.then(
                reached(SUB, Reach.NO_ANSWER, ""),
                started(),
                replication(SUB, ReplicationState.FAILED),
                asked(1, 3),
                asked(2, 4));

        assertThat(journal.notices().all())
                .extracting(Notice::severity)
                .containsExactly(PERSON_NEEDED, PERSON_NEEDED, FAULT, FAULT, NEWS);
        assertThat(journal.listed().getFirst()).contains("Step 3");
        assertThat(journal.listed(FAULT).getFirst()).contains("Replication");
    }

    @Test
    void a_restart_brings_back_the_same_list() {
        journal.then(
                reached(SUB, Reach.NO_ANSWER, ""),
                started(),
                asked(1, 3),
                replication(PUB, ReplicationState.FAILED));
        List<Notice> before = journal.notices().all();

        assertThat(before).hasSize(4);
        assertThat(journal.restart().notices().all()).isEqualTo(before);
    }

    @Test
    void a_cleared_fault_stays_cleared_until_its_cause_begins_anew() {
        journal.then(replication(SUB, ReplicationState.FAILED));
        clear(FAULT);
        journal.then(replication(SUB, ReplicationState.FAILED)).restart();
        assertThat(journal.listed()).isEmpty();

        journal.then(
                replication(SUB, ReplicationState.GOOD), replication(SUB, ReplicationState.FAILED));
        assertThat(journal.listed(FAULT)).hasSize(1);
    }

    @Test
    void cleared_news_are_gone_for_good() {
        journal.then(started(), new UpgradeEvent.Paused(MUC, "olga"));
        clear(NEWS);

        assertThat(journal.restart().listed()).containsExactly("NEWS olga started an upgrade.");
    }

    @Test
    void a_call_for_a_person_cannot_be_cleared() {
        journal.then(started(), asked(1, 3));
        String id = journal.notices().all().getFirst().id();

        assertThatThrownBy(() -> journal.notices().clear(id, "", OLGA))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("calls for a person");
        assertThat(journal.listed(PERSON_NEEDED)).hasSize(1);
    }

    @Test
    void only_an_operator_clears_and_only_what_is_there() {
        journal.then(replication(SUB, ReplicationState.FAILED));
        String id = journal.notices().all().getFirst().id();

        assertThatThrownBy(
                        () -> journal.notices().clear(id, "", Person.of("vera", PersonRole.VIEWER)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> journal.notices().clear(id, "why ".repeat(200), OLGA))
                .hasMessageContaining("at most 500 characters");
        assertThatThrownBy(() -> journal.notices().clear("none", "", OLGA))
                .isInstanceOf(InvalidInput.class);
        assertThat(journal.listed(FAULT)).hasSize(1);
    }

    @Test
    void a_change_of_the_list_is_told_and_a_confirmation_is_not() {
        journal.then(replication(SUB, ReplicationState.FAILED));
        int before = journal.changes().size();

        journal.then(replication(SUB, ReplicationState.FAILED));
        assertThat(journal.changes()).hasSize(before);

        journal.then(replication(SUB, ReplicationState.GOOD));
        assertThat(journal.changes()).hasSize(before + 1);
    }

    @Test
    void the_list_is_bounded() {
        journal.then(started());
        for (int i = 0; i < 2 * Board.MOST_NEWS; i++) {
            journal.then(new UpgradeEvent.Paused(MUC, "olga"));
        }

        assertThat(journal.listed(NEWS)).hasSize(Board.MOST_NEWS);
    }

    private void clear(Severity severity) {
        Notice first =
                journal.notices().all().stream()
                        .filter(it -> it.severity() == severity)
                        .findFirst()
                        .orElseThrow();
        journal.later(Duration.ofSeconds(1)).notices().clear(first.id(), "seen", OLGA);
    }
}
