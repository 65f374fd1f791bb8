package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionPurpose;

class SieveTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04Z");

    private final MemoryBook.Told told =
            new MemoryBook.Told(
                    new SessionAbout(
                            new ClusterName("BER"), "ber-pub", new SessionPurpose.Reading()),
                    new StringBuilder());
    private final Sieve sieve = new Sieve(told);

    @Test
    void of_a_night_of_answers_the_first_each_that_says_something_else_and_the_latest_are_kept() {
        sieve.heard("Welcome admin:", AT);
        for (int count = 1; count <= 1_000; count++) {
            ask("show version", count < 500 ? "old" : "new", "answer " + count);
            ask("show services", "same", "services " + count);
        }
        sieve.end(Sentence.of("session.end.closed"), AT);

        assertThat(told.text().toString())
                .contains("Welcome admin:", "answer 1 ", "answer 500 ", "answer 1000 ")
                .contains("services 1 ", "services 1000 ")
                .contains("498 more answers to show version")
                .contains("499 more answers to show version")
                .contains("998 more answers to show services")
                .doesNotContain("answer 2 ", "answer 499 ", "answer 501 ");
        assertThat(told.text().length()).isLessThan(2_000);
    }

    @Test
    void a_question_that_is_not_answered_is_kept_with_what_came() {
        ask("show version", "same", "answer 1");
        sieve.typed("show version", AT);
        sieve.heard("half an ans", AT);
        sieve.end(Sentence.of("session.end.lost", "reset"), AT);

        assertThat(told.text().toString()).contains("half an ans", "The session broke. reset");
    }

    @Test
    void an_answer_that_is_longer_than_any_usual_one_is_passed_on_as_it_comes() {
        sieve.typed("show version", AT);
        for (int count = 0; count < 100; count++) {
            sieve.heard("x".repeat(100_000), AT);
        }
        assertThat(told.text().length()).isGreaterThan(9_000_000);
    }

    private void ask(String command, String read, String printed) {
        sieve.typed(command, AT);
        sieve.heard(printed + " \n", AT);
        sieve.answered(
                List.of(new Observation.Unreadable(new NodeName("ber-pub"), command, 1, read)));
    }
}
