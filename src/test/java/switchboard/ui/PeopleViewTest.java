package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import switchboard.security.People;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;

@Tag("postgresql")
class PeopleViewTest extends PageTest {
    @Autowired People people;

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void an_admin_makes_an_account() {
        navigate(PeopleView.class);
        type("User name", "petra");
        type("Password", "a long enough one");

        press("Make account");

        assertThat(refusals()).isEmpty();
        assertThat(people.find("petra")).isPresent();
        assertThat(words()).contains("Disable petra");
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void a_short_password_is_refused_and_the_name_stays() {
        navigate(PeopleView.class);
        type("User name", "paula");
        type("Password", "short");

        press("Make account");

        assertThat(refusals()).singleElement().asString().contains("at least 12 characters");
        assertThat(field("User name").getValue()).isEqualTo("paula");
        assertThat(people.find("paula")).isEmpty();
    }

    @Test
    @WithPerson(name = "arne", roles = PersonRole.ADMIN)
    void the_last_admin_cannot_be_disabled() {
        navigate(PeopleView.class);

        press("Disable admin");

        assertThat(refusals()).singleElement().asString().contains("admin is the last admin");
        assertThat(find(NativeButton.class).withText("Disable admin").exists()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void a_set_up_link_that_is_no_longer_open_says_so() {
        navigate("setup/nonsense", SetupView.class);

        assertThat(refusals()).singleElement().asString().contains("cannot be used any more");
        assertThat(hasButton("Make admin")).isFalse();
    }
}
