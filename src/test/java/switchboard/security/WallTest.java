package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import switchboard.cluster.InvalidInput;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class WallTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final Person VERA = Person.of("vera", PersonRole.VIEWER);

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired WallPasses passes;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;

    private Browser wall;

    @BeforeEach
    void vera_has_an_account() {
        people.create(ROOT, PASSWORD);
        people.create(VERA, PASSWORD);
        wall = new Browser(context, "192.0.2.1");
    }

    @Test
    void a_wall_opened_by_a_person_gets_a_cookie_for_walls_alone() {
        veraOpensTheWall();
        assertThat(wall.cookies()).hasSize(1);
        Cookie cookie = wall.cookies().getFirst();
        assertThat(cookie.getPath()).isEqualTo("/wall");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(400 * 24 * 60 * 60);
    }

    @Test
    void other_pages_give_no_pass() {
        wall.signIn("vera", PASSWORD);
        wall.open("/clusters");
        assertThat(wall.cookies()).isEmpty();
    }

    @Test
    void a_pass_is_kept_by_its_hash_only_and_tells_who_made_it() {
        veraOpensTheWall();
        String secret = wall.cookies().getFirst().getValue();
        assertThat(jdbc.sql("select * from wall_pass").query().listOfRows().toString())
                .contains(Secrets.hash(secret))
                .doesNotContain(secret);
        assertThat(passes.list(ROOT)).extracting(WallPass::madeBy).containsExactly("vera");
    }

    @Test
    void a_wall_opened_again_keeps_its_pass() {
        veraOpensTheWall();
        String first = wall.cookies().getFirst().getValue();
        wall.open("/wall/lab");
        wall.loseSession();
        wall.open("/wall/lab");
        assertThat(wall.cookies()).extracting(Cookie::getValue).containsExactly(first);
        assertThat(passes.list(ROOT)).hasSize(1);
    }

    @Test
    void a_wall_shows_on_when_the_session_is_gone_and_nobody_is_signed_in_there() {
        veraOpensTheWall();
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo("nobody");
        assertThat(wall.open("/wall")).hasStatusOk();
    }

    @Test
    void a_wall_opens_no_other_page() {
        veraOpensTheWall();
        wall.loseSession();
        wall.open("/wall/lab");
        assertThat(wall.open("/clusters")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/wallpaper")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/wall/lab")).hasStatusOk();
    }

    @Test
    void a_session_that_was_there_before_gets_a_new_id_when_it_becomes_the_walls() {
        veraOpensTheWall();
        wall.loseSession();
        String planted = wall.sessionId();
        wall.open("/wall/lab");
        assertThat(wall.sessionId()).isNotEqualTo(planted);
    }

    @Test
    void a_person_may_sign_in_on_a_wall() {
        veraOpensTheWall();
        wall.loseSession();
        wall.open("/wall/lab");
        wall.signIn("vera", PASSWORD);
        assertThat(wall.open("/clusters")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
    }

    @Test
    void a_pass_taken_back_ends_the_wall_at_once_and_for_good() {
        veraOpensTheWall();
        wall.loseSession();
        wall.open("/wall/lab");
        passes.revoke(ROOT, passes.list(ROOT).getFirst().id());
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void a_guessed_pass_opens_nothing() {
        var guess = new Cookie(WallPassFilter.COOKIE, "guess");
        guess.setPath("/wall");
        wall.cookies().add(guess);
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void a_pass_lasts_while_it_is_used_and_ends_after_400_days_of_rest() {
        veraOpensTheWall();
        for (int visit = 0; visit < 3; visit++) {
            clock.pass(Duration.ofDays(399));
            wall.loseSession();
            assertThat(wall.open("/wall/lab")).hasStatusOk();
        }
        clock.pass(Duration.ofDays(401));
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatus(302);
    }

    @Test
    void only_an_admin_sees_and_takes_back_passes() {
        assertThatThrownBy(() -> passes.list(VERA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> passes.revoke(VERA, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> passes.revoke(ROOT, "x"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("There is no such wall.");
    }

    private void veraOpensTheWall() {
        wall.signIn("vera", PASSWORD);
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
    }
}
