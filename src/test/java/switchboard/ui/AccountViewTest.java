package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.TestSecurityContextHolder;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;

@Tag("postgresql")
class AccountViewTest extends PageTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final String WORD = "the word of whoever";

    @Autowired People people;
    @Autowired ApplicationContext product;
    @Autowired Clock clock;

    private void signedIn(String name) {
        people.create(Proved.by(ROOT), name, Set.of(PersonRole.ADMIN), WORD);
        TestSecurityContextHolder.setAuthentication(Proved.signIn(product, name, WORD));
        navigate(AccountView.class);
    }

    @AfterEach
    void other_tests_find_the_admins_they_know() {
        Set.of("aurora", "berta").stream()
                .filter(name -> people.find(name).isPresent())
                .forEach(name -> people.disable(ROOT, name));
    }

    /// @param later how many steps of thirty seconds after now
    private String code(String secret, int later) throws InvalidKeyException {
        var generator = new TimeBasedOneTimePasswordGenerator();
        Instant at = clock.instant().plus(generator.getTimeStep().multipliedBy(later));
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        return generator.generateOneTimePasswordString(key, at);
    }

    @Test
    void a_second_factor_is_set_up_and_then_asked_for() throws InvalidKeyException {
        signedIn("aurora");
        press("Set up");
        String secret = find(Code.class).single().getText().replace(" ", "");
        type("Code of your authenticator", "12345x");
        press("Confirm");
        assertThat(refusals()).singleElement().asString().contains("code is not right");

        type("Code of your authenticator", code(secret, 0));
        press("Confirm");
        assertThat(find(Code.class).all()).hasSize(10);
        assertThat(words()).contains("10 recovery codes are left").doesNotContain(secret);

        navigate(PeopleView.class);
        assertThat(words()).contains("Remove the second factor of aurora");
        type("User name", "adam");
        type("Password", "a long enough one");
        press("Make account");
        assertThat(people.find("adam")).isEmpty();
        assertThat(find(PasswordField.class).withCondition(it -> it.isVisible()).all())
                .as("the password was typed a moment ago")
                .noneMatch(it -> "Password".equals(it.getLabel()) && it.getValue().isEmpty());
        type("Code of your authenticator", code(secret, 1));
        press("Go on");
        assertThat(people.find("adam")).isPresent();
    }

    @Test
    void one_changes_ones_own_password_and_signs_in_with_it() {
        signedIn("berta");
        type("Password until now", "not this one");
        type("New password", "another long one");
        press("Change password");
        assertThat(refusals()).hasSize(1);

        type("Password until now", WORD);
        press("Change password");
        assertThat(words()).contains("Sign in with the new one");
        assertThat(Proved.signIn(product, "berta", "another long one").getName())
                .isEqualTo("berta");
    }
}
