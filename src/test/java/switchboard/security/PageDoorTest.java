package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class PageDoorTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired SettableClock clock;

    private Person root;
    private Browser browser;

    @BeforeEach
    void olga_has_an_account() {
        // The failures that another test left behind are forgotten.
        clock.pass(Throttle.FORGOTTEN_AFTER.plusSeconds(1));
        root = people.create(Person.of("root", PersonRole.ADMIN), PASSWORD);
        people.create(Proved.by(root), OLGA.name(), OLGA.roles(), PASSWORD);
        browser = new Browser(context, "192.0.2.1");
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_sign_in_page() {
        assertThat(browser.open("/clusters")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void a_password_opens_the_pages_in_a_session_with_a_new_id() {
        browser.open("/clusters");
        String before = browser.sessionId();
        assertThat(browser.signIn("Olga", PASSWORD)).hasStatus(302);
        assertThat(browser.sessionId()).isNotEqualTo(before);
        assertSees("/clusters", OLGA.toString());
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer() {
        people.create(Proved.by(root), "left", Set.of(PersonRole.VIEWER), PASSWORD);
        people.disable(root, "left");
        assertFailed(browser.signIn("olga", "wrong"));
        assertFailed(browser.signIn("nemo", PASSWORD));
        assertFailed(browser.signIn("left", PASSWORD));
        assertFailed(browser.signIn("not a name,", PASSWORD));
        assertFailed(browser.signIn("olga", PASSWORD + "x".repeat(100)));
        assertThat(browser.open("/clusters")).hasRedirectedUrl("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/setup/abc",
                "/styles/a.css",
                "/parts/a.js",
                "/icons/a.svg",
                "/fonts/a.woff2",
                "/webjars/a/b.woff2",
                "/_static/a/b.woff2"
            })
    void what_the_sign_in_page_is_made_of_is_open(String path) {
        assertSees(path, "nobody");
    }

    @Test
    void after_five_failures_the_right_password_waits_too() {
        for (int i = 0; i < 5; i++) {
            assertFailed(browser.signIn("olga", "wrong"));
        }
        assertThat(browser.signIn("olga", PASSWORD)).hasRedirectedUrl("/sign-in?wait=1");
        assertThat(new Browser(context, "192.0.2.2").signIn("olga", PASSWORD))
                .hasRedirectedUrl("/");
        clock.pass(Duration.ofSeconds(1));
        assertThat(browser.signIn("olga", PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void a_name_that_nobody_has_waits_like_any_other() {
        for (int i = 0; i < 5; i++) {
            assertFailed(browser.signIn("nemo", "wrong"));
        }
        assertThat(browser.signIn("NEMO", "wrong")).hasRedirectedUrl("/sign-in?wait=1");
    }

    @Test
    void closing_an_account_ends_its_sessions() {
        browser.signIn("olga", PASSWORD);
        people.disable(root, "olga");
        assertThat(browser.open("/clusters")).hasRedirectedUrl("/sign-in");
        people.enable(root, "olga");
        assertThat(browser.open("/clusters")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void new_roles_count_only_in_a_new_session() {
        browser.signIn("olga", PASSWORD);
        people.changeRoles(Proved.by(root), "olga", Set.of(PersonRole.APPROVER));
        assertThat(browser.open("/clusters")).hasRedirectedUrl("/sign-in");
        browser.signIn("olga", PASSWORD);
        assertSees("/clusters", Person.of("olga", PersonRole.APPROVER).toString());
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        browser.signIn("olga", PASSWORD);
        people.changePassword(Proved.by(root), "olga", "another long one");
        assertThat(browser.open("/clusters")).hasRedirectedUrl("/sign-in");
        assertFailed(browser.signIn("olga", PASSWORD));
        browser.signIn("olga", "another long one");
        assertSees("/clusters", OLGA.toString());
    }

    private void assertSees(String path, String who) {
        assertThat(browser.open(path)).hasStatusOk().bodyText().isEqualTo(who);
    }

    private static void assertFailed(MvcTestResult answer) {
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in?error");
    }
}
