package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;

class SignInViewTest extends PageTest {
    @Test
    @WithAnonymousUser
    void the_lab_shows_its_four_accounts_with_their_passwords() {
        navigate(SignInView.class);

        assertThat(words())
                .contains("lab-viewer", "lab-operator", "lab-approver", "lab-admin")
                .contains("plans and starts");
        assertThat(refusals()).isEmpty();
    }

    private static void open(String parameter, String value) {
        UI.getCurrent().navigate("sign-in", QueryParameters.of(parameter, value));
    }

    @Test
    @WithAnonymousUser
    void a_wrong_password_is_one_clear_sentence() {
        open("error", "");

        assertThat(refusals()).containsExactly("The user name or the password is not right.");
    }

    @Test
    @WithAnonymousUser
    void too_many_failures_say_how_long_to_wait() {
        open("wait", "32");

        assertThat(refusals()).singleElement().asString().contains("32 seconds");
    }

    @Test
    @WithAnonymousUser
    void the_form_is_one_that_the_browser_posts_and_password_keepers_know() {
        navigate(SignInView.class);

        assertThat(find(SignInForm.class).single().getElement().getAttribute("method"))
                .isEqualTo("post");
        assertThat(find(Input.class).all())
                .extracting(it -> it.getElement().getAttribute("autocomplete"))
                .containsExactly("username", "current-password");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void who_is_signed_in_already_is_led_on() {
        UI.getCurrent().navigate("sign-in");

        assertThat(getCurrentView()).isNotInstanceOf(SignInView.class);
    }
}
