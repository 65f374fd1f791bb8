package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Observation;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.SecondSources.CertificateToConfirm;
import switchboard.upgrade.SecondSources.Setting;

class SecondTableTest {
    private final SecondTable table = new SecondTable();

    private static Observation said(SecondQuestion question, SecondAnswer answer) {
        return new Observation.Second(Picture.SUB, question, answer);
    }

    private String words() {
        return table.getElement().getTextRecursively();
    }

    @Test
    void without_a_second_source_there_is_nothing_to_see() {
        table.show(Picture.quiet().live(), Picture.NOW);
        assertThat(table.isVisible()).isFalse();
    }

    @Test
    void what_agrees_is_shown_without_a_word_about_the_commands() {
        table.show(
                Picture.quiet()
                        .saw(
                                said(
                                        SecondQuestion.ACTIVE_VERSION,
                                        new SecondAnswer.Version(Optional.of(Picture.OLD))),
                                Picture.NOW)
                        .live(),
                Picture.NOW);
        assertThat(table.isVisible()).isTrue();
        assertThat(words())
                .contains("ulm-sub1", "Active version", Picture.OLD.toString())
                .doesNotContain("disagree");
    }

    @Test
    void what_disagrees_is_shown_side_by_side() {
        table.show(
                Picture.quiet()
                        .saw(
                                said(
                                        SecondQuestion.REPLICATE_COUNTER,
                                        new SecondAnswer.Counter(
                                                ReplicationState.OUT_OF_SYNC, OptionalInt.of(700))),
                                Picture.NOW)
                        .live(),
                Picture.NOW);
        assertThat(words())
                .contains("state 3, 700 replicates", "disagree: the commands say state 2");
    }

    @Test
    void what_could_not_be_read_says_why_and_what_is_old_says_so() {
        table.show(
                Picture.quiet()
                        .saw(
                                said(
                                        SecondQuestion.NODE_REPLICATION,
                                        new SecondAnswer.NotRead(
                                                SecondAnswer.Why.NOT_RUNNING, "HTTP 404")),
                                Picture.NOW.minus(Duration.ofHours(1)))
                        .live(),
                Picture.NOW);
        assertThat(words())
                .contains("no such web application runs (HTTP 404)", "old")
                .doesNotContain("disagree");
    }

    @Test
    void an_operator_confirms_a_new_certificate_and_not_a_changed_one() {
        List<String> confirmed = new ArrayList<>();
        SecondSourceForm form =
                new SecondSourceForm(
                        new Person("olga", Set.of(PersonRole.OPERATOR)),
                        _ -> {},
                        it -> confirmed.add(it.fingerprint()),
                        (_, _) -> {});
        form.show(
                new Setting(
                        true,
                        "",
                        List.of(
                                new CertificateToConfirm(
                                        "192.0.2.1", "pub", "AA:BB", Optional.empty()),
                                new CertificateToConfirm(
                                        "192.0.2.2", "sub", "CC:DD", Optional.of("EE:FF")))));
        String words = form.getElement().getTextRecursively();
        assertThat(words)
                .contains("AA:BB", "Confirm the certificate of pub", "The second source is on.")
                .contains("CC:DD", "Confirmed before: EE:FF")
                .doesNotContain("Confirm the certificate of sub");
    }
}
