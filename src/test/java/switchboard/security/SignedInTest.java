package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

@SpringJUnitWebConfig(SecurityAlone.class)
class SignedInTest {
    @Autowired SignedIn signedIn;

    @Test
    @WithPerson(name = "olga", roles = PersonRole.OPERATOR)
    void the_person_of_a_token_is_told() {
        assertThat(signedIn.person()).contains(Person.of("olga", PersonRole.OPERATOR));
        assertThat(signedIn.require(PersonRole.OPERATOR).name()).isEqualTo("olga");
    }

    @Test
    @WithPerson(name = "olga", roles = PersonRole.OPERATOR)
    void who_lacks_the_role_is_told_so() {
        assertThatThrownBy(() -> signedIn.require(PersonRole.APPROVER))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("This needs the role approver, which olga does not have.");
    }

    @Test
    void where_nobody_is_there_is_no_person() {
        assertThat(signedIn.person()).isEmpty();
        assertThatThrownBy(() -> signedIn.require(PersonRole.VIEWER))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Nobody is signed in. Sign in first.");
    }

    @Test
    @WithAnonymousUser
    void an_anonymous_visitor_is_nobody() {
        assertThat(signedIn.person()).isEmpty();
    }
}
