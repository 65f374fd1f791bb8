package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class RecentProofTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final String WORD = "the word of anna";
    private static final Duration RECENT = Duration.ofMinutes(5);

    @Autowired ApplicationContext product;
    @Autowired SignedIn signedIn;
    @Autowired SettableClock clock;
    @Autowired People people;

    @BeforeEach
    void anna_signs_in() {
        // Failures of the test before are forgotten by then.
        clock.pass(Duration.ofDays(1));
        people.create(ROOT, "the word of root");
        people.create(Proved.by(ROOT), "anna", Set.of(PersonRole.OPERATOR), WORD);
        SecurityContextHolder.getContext().setAuthentication(Proved.signIn(product, "anna", WORD));
    }

    @AfterEach
    void nobody_is_left() {
        SecurityContextHolder.clearContext();
    }

    private ProofTooOld asked() {
        return catchThrowableOfType(ProofTooOld.class, () -> signedIn.recent(PersonRole.OPERATOR));
    }

    @Test
    void it_counts_for_five_minutes_and_then_is_asked_for_again() {
        clock.pass(RECENT);
        assertThat(signedIn.recent(PersonRole.OPERATOR).person().name()).isEqualTo("anna");

        clock.pass(Duration.ofSeconds(1));
        assertThat(asked()).hasMessageContaining("prove again who you are");
        assertThat(signedIn.require(PersonRole.OPERATOR).name()).isEqualTo("anna");

        asked().prove(WORD, "");
        clock.pass(RECENT);
        assertThat(signedIn.recent(PersonRole.OPERATOR).person().name()).isEqualTo("anna");
    }

    @Test
    void a_wrong_password_proves_nothing_and_counts_like_a_failed_sign_in() {
        clock.pass(RECENT.plusSeconds(1));
        ProofTooOld asked = asked();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> asked.prove("wrong", ""))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("password is not right");
        }
        assertThatThrownBy(() -> asked.prove(WORD, ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Too many sign-ins have failed");
        assertThat(asked()).isNotNull();
    }

    @Test
    void who_was_shut_out_since_proves_nothing() {
        clock.pass(RECENT.plusSeconds(1));
        ProofTooOld asked = asked();
        people.disable(ROOT, "anna");

        assertThatThrownBy(() -> asked.prove(WORD, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> signedIn.recent(PersonRole.OPERATOR))
                .isInstanceOf(NotAllowed.class)
                .isNotInstanceOf(ProofTooOld.class);
    }

    @Test
    void a_role_that_is_missing_is_not_a_matter_of_proof() {
        clock.pass(RECENT.plusSeconds(1));
        assertThatThrownBy(() -> signedIn.recent(PersonRole.ADMIN))
                .isInstanceOf(NotAllowed.class)
                .isNotInstanceOf(ProofTooOld.class);
    }
}
