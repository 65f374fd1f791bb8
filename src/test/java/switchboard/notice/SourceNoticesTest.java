package switchboard.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.notice.Night.MUC;
import static switchboard.notice.Night.SUB;
import static switchboard.notice.Night.discovered;
import static switchboard.notice.Night.observed;
import static switchboard.notice.Night.registered;
import static switchboard.notice.Severity.PERSON_NEEDED;

import org.junit.jupiter.api.Test;
import switchboard.cluster.Observation;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.JournalEvent;

class SourceNoticesTest {
    private static final JournalEvent DISAGREE =
            new ClusterEvent.SourcesDisagree(
                    MUC,
                    SUB,
                    SecondQuestion.NODE_REPLICATION,
                    Sentence.of("second.table", 2, "good"),
                    Sentence.of("second.not-good"));

    private final ScriptedJournal journal = new ScriptedJournal().then(registered(), discovered());

    private static JournalEvent services(SecondAnswer answer) {
        return observed(new Observation.Second(SUB, SecondQuestion.WEB_SERVICES, answer));
    }

    @Test
    void a_disagreement_calls_a_person_until_it_is_over() {
        journal.then(DISAGREE);
        assertThat(journal.listed(PERSON_NEEDED))
                .singleElement()
                .asString()
                .startsWith("Two ways of asking muc-sub1 disagree.")
                .contains("not good; the commands say state 2 (good)");

        journal.then(new ClusterEvent.SourcesAgree(MUC, SUB, SecondQuestion.NODE_REPLICATION));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void a_disagreement_ends_when_the_second_source_is_turned_off() {
        journal.then(DISAGREE, new ClusterEvent.SecondSourceUsed(MUC, false, "olga"));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void a_certificate_calls_a_person_until_it_is_confirmed() {
        journal.then(services(new NotRead(Why.CERTIFICATE_NOT_PINNED, "AA:BB")));
        assertThat(journal.listed(PERSON_NEEDED)).singleElement().asString().contains("AA:BB");

        journal.then(new ClusterEvent.CertificateConfirmed(MUC, "192.0.2.12", "AA:BB", "olga"));
        assertThat(journal.listed()).isEmpty();

        journal.then(services(new NotRead(Why.CERTIFICATE_CHANGED, "CC:DD")));
        assertThat(journal.listed(PERSON_NEEDED))
                .singleElement()
                .asString()
                .contains("No password was sent");
        journal.then(services(new SecondAnswer.Answering()));
        assertThat(journal.listed()).isEmpty();
    }

    @Test
    void that_the_services_cannot_be_read_calls_nobody() {
        journal.then(
                services(new NotRead(Why.NO_ANSWER, "")),
                services(new NotRead(Why.HELD, "refused")),
                observed(
                        new Observation.Second(
                                SUB,
                                SecondQuestion.ACTIVE_VERSION,
                                new NotRead(Why.NOT_RUNNING, "HTTP 404"))));
        assertThat(journal.listed()).isEmpty();
    }
}
