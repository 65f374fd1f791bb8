package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class SecondFactorTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final String WORD = "the word of anna";
    private static final Duration STEP = Duration.ofSeconds(TimeCodes.STEP_SECONDS);

    @Autowired ApplicationContext product;
    @Autowired SignedIn signedIn;
    @Autowired SettableClock clock;
    @Autowired People people;
    @Autowired SecondFactors factors;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void anna_signs_in() {
        // Failures of the test before are forgotten by then.
        clock.pass(Duration.ofDays(1));
        people.create(ROOT, "the word of root");
        people.create(Proved.by(ROOT), "anna", Set.of(PersonRole.APPROVER), WORD);
        signIn();
    }

    private void signIn() {
        SecurityContextHolder.getContext().setAuthentication(Proved.signIn(product, "anna", WORD));
    }

    @AfterEach
    void nobody_is_left() {
        SecurityContextHolder.clearContext();
    }

    /// The secret in the authenticator of somebody who has just set one up.
    private String setUp() {
        FactorSetup setup = factors.begin(signedIn.recentToSetUp());
        factors.confirm(signedIn.recentToSetUp(), setup, shown(setup.secret()));
        return setup.secret();
    }

    private String shown(String secret) {
        return TimeCodes.code(secret, clock.instant().getEpochSecond() / TimeCodes.STEP_SECONDS);
    }

    private ProofTooOld asked() {
        return catchThrowableOfType(ProofTooOld.class, () -> signedIn.recent(PersonRole.APPROVER));
    }

    @Test
    void an_approver_who_has_none_is_told_to_set_one_up() {
        assertThatThrownBy(() -> signedIn.recent(PersonRole.APPROVER))
                .isInstanceOf(FactorMissing.class)
                .hasMessageContaining("Set one up");
        assertThat(signedIn.require(PersonRole.APPROVER).name()).isEqualTo("anna");
    }

    @Test
    void somebody_of_another_role_needs_none_until_they_have_one() {
        people.create(Proved.by(ROOT), "otto", Set.of(PersonRole.OPERATOR), WORD);
        SecurityContextHolder.getContext().setAuthentication(Proved.signIn(product, "otto", WORD));
        assertThat(signedIn.recent(PersonRole.OPERATOR).person().name()).isEqualTo("otto");
        setUp();
        assertThatThrownBy(() -> signedIn.recent(PersonRole.OPERATOR))
                .isInstanceOf(ProofTooOld.class);
    }

    @Test
    void it_is_asked_for_beside_the_password_and_counts_for_five_minutes() {
        String secret = setUp();
        clock.pass(STEP);
        ProofTooOld asked = asked();
        assertThat(asked.asksPassword()).isFalse();
        assertThat(asked.asksCode()).isTrue();
        asked.prove("", shown(secret));
        assertThat(signedIn.recent(PersonRole.APPROVER).person().name()).isEqualTo("anna");

        clock.pass(Duration.ofMinutes(6));
        ProofTooOld later = asked();
        assertThat(later.asksPassword()).isTrue();
        assertThat(later.asksCode()).isTrue();
        assertThatThrownBy(() -> later.prove(WORD, "000000")).isInstanceOf(InvalidInput.class);
        assertThat(asked()).isNotNull();
        later.prove("", shown(secret));
        assertThat(signedIn.recent(PersonRole.APPROVER).person().name()).isEqualTo("anna");
    }

    @Test
    void a_code_counts_once_and_a_later_session_proves_its_own() {
        String secret = setUp();
        assertThatThrownBy(() -> asked().prove("", shown(secret)))
                .as("the code that confirmed it")
                .isInstanceOf(InvalidInput.class);
        clock.pass(STEP);
        String code = shown(secret);
        asked().prove("", code);
        signIn();
        ProofTooOld again = asked();
        assertThatThrownBy(() -> again.prove("", code)).isInstanceOf(InvalidInput.class);
        assertThat(asked()).isNotNull();
    }

    @Test
    void a_code_of_long_ago_or_of_somebody_else_is_wrong() {
        String secret = setUp();
        String old = shown(secret);
        clock.pass(STEP.multipliedBy(4));
        assertThatThrownBy(() -> asked().prove("", old)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asked().prove("", shown("JBSWY3DPEHPK3PXP")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_recovery_code_counts_once_however_it_is_written() {
        setUp();
        List<String> codes = factors.newRecoveryCodes(Proved.by(person()));
        assertThat(codes).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        String code = codes.getFirst();
        asked().prove("", " " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(signedIn.recent(PersonRole.APPROVER)).isNotNull();
        assertThat(factors.recoveryCodesLeft(person())).isEqualTo(9);
        signIn();
        assertThatThrownBy(() -> asked().prove("", code)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_code() {
        String secret = setUp();
        clock.pass(STEP);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> asked().prove("", "000000"))
                    .hasMessageContaining("code is not right");
        }
        assertThatThrownBy(() -> asked().prove("", shown(secret)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Too many");
    }

    @Test
    void nothing_is_kept_before_a_right_code_was_typed() {
        FactorSetup setup = factors.begin(signedIn.recentToSetUp());
        assertThatThrownBy(() -> factors.confirm(signedIn.recentToSetUp(), setup, "not a code"))
                .isInstanceOf(InvalidInput.class);
        assertThat(factors.since(person())).isEmpty();
    }

    @Test
    void the_rows_hold_neither_the_secret_nor_a_recovery_code() {
        String secret = setUp();
        String code = factors.newRecoveryCodes(Proved.by(person())).getFirst();
        String rows =
                jdbc.sql("select * from second_factor").query().listOfRows().toString()
                        + jdbc.sql("select * from recovery_code").query().listOfRows();
        assertThat(rows).contains("anna").doesNotContain(secret, code, code.replace("-", ""));
    }

    @Test
    void an_admin_takes_a_lost_one_away_which_ends_the_sessions_of_its_owner() {
        setUp();
        assertThatThrownBy(() -> factors.remove(Proved.by(person()), "anna"))
                .isInstanceOf(NotAllowed.class);
        factors.remove(Proved.by(ROOT), "Anna");
        assertThat(signedIn.person()).isEmpty();
        signIn();
        assertThatThrownBy(() -> signedIn.recent(PersonRole.APPROVER))
                .isInstanceOf(FactorMissing.class);
    }

    private static Person person() {
        return Person.of("anna", PersonRole.APPROVER);
    }
}
