package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;

/// What a browser may open that an admin has paired, and one that nobody has.
@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class WallTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final Person VERA = Person.of("vera", PersonRole.VIEWER);
    private static final WallSettings ALL = WallSettings.atDesk(List.of());
    private static final WallSettings BER =
            new WallSettings(
                    List.of(new ClusterName("BER"), new ClusterName("ATH")),
                    4.5,
                    55,
                    WallSettings.Theme.DARK,
                    true);

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired Walls walls;
    @Autowired WallPairings pairings;
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
    void a_paired_browser_gets_a_cookie_for_walls_alone() {
        paired("Lobby", ALL);
        assertThat(wall.cookies()).hasSize(1);
        Cookie cookie = wall.cookies().getFirst();
        assertThat(cookie.getPath()).isEqualTo("/wall");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(400 * 24 * 60 * 60);
    }

    @Test
    void a_person_who_opens_a_wall_leaves_no_right_behind_in_the_browser() {
        wall.signIn("vera", PASSWORD);
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
        assertThat(wall.open("/wall")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
        assertThat(wall.cookies()).isEmpty();
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(walls.list(ROOT)).isEmpty();
    }

    @Test
    void a_pass_is_kept_by_its_hash_only_beside_what_the_wall_shows_and_who_paired_it() {
        paired("Lobby", BER);
        String secret = wall.cookies().getFirst().getValue();
        assertThat(jdbc.sql("select * from wall").query().listOfRows().toString())
                .contains(Secrets.hash(secret))
                .doesNotContain(secret);
        assertThat(walls.list(ROOT))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.name()).isEqualTo("Lobby");
                            assertThat(it.settings()).isEqualTo(BER);
                            assertThat(it.paired().by()).isEqualTo("root");
                            assertThat(it.paired().at()).isEqualTo(clock.instant());
                        });
    }

    @Test
    void a_wall_shows_on_when_the_session_is_gone_and_nobody_is_signed_in_there() {
        paired("Lobby", ALL);
        String first = wall.cookies().getFirst().getValue();
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo("nobody");
        assertThat(wall.open("/wall")).hasStatusOk();
        assertThat(wall.cookies()).extracting(Cookie::getValue).containsExactly(first);
    }

    @Test
    void a_wall_opens_no_other_page() {
        paired("Lobby", ALL);
        assertThat(wall.open("/clusters")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/walls")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/wallpaper")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(wall.open("/wall/lab")).hasStatusOk();
    }

    @Test
    void a_session_that_was_there_before_gets_a_new_id_when_it_becomes_the_walls() {
        paired("Lobby", ALL);
        wall.loseSession();
        String planted = wall.sessionId();
        wall.open("/wall/lab");
        assertThat(wall.sessionId()).isNotEqualTo(planted);
    }

    @Test
    void a_person_may_sign_in_on_a_wall() {
        paired("Lobby", ALL);
        wall.signIn("vera", PASSWORD);
        assertThat(wall.open("/clusters")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
        assertThat(wall.open("/wall/lab")).hasStatusOk().bodyText().isEqualTo(VERA.toString());
    }

    @Test
    void a_wall_taken_back_ends_at_once_and_for_good_and_asks_to_be_paired() {
        PairedWall lobby = paired("Lobby", ALL);
        wall.open("/wall/lab");
        walls.revoke(ROOT, lobby.id());
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/wall");
        assertThat(wall.cookies()).isEmpty();
        assertThat(wall.open("/wall")).hasStatusOk();
        assertThat(wall.waiting()).isPresent();
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(walls.list(ROOT).getFirst().revoked())
                .contains(new PairedWall.Act("root", clock.instant()));
    }

    @Test
    void a_guessed_pass_opens_nothing() {
        var guess = new Cookie(WallPassFilter.COOKIE, "guess");
        guess.setPath("/wall");
        wall.cookies().add(guess);
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/wall");
        assertThat(wall.open("/wall/lab")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void a_wall_lasts_while_it_is_used_and_ends_after_400_days_of_rest() {
        PairedWall lobby = paired("Lobby", ALL);
        for (int visit = 0; visit < 3; visit++) {
            clock.pass(Duration.ofDays(399));
            wall.loseSession();
            assertThat(wall.open("/wall/lab")).hasStatusOk();
        }
        // A page that is open all the time uses it too.
        clock.pass(Duration.ofDays(399));
        walls.connected(lobby.id());
        assertThat(walls.open(lobby.id())).isPresent();
        clock.pass(Duration.ofDays(399));
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatusOk();
        clock.pass(Duration.ofDays(401));
        wall.loseSession();
        assertThat(wall.open("/wall/lab")).hasStatus(302);
    }

    @Test
    void a_wall_counts_as_connected_while_its_page_is_and_not_when_it_is_revoked() {
        PairedWall lobby = paired("Lobby", ALL);
        assertThat(walls.isConnected(lobby)).isFalse();
        walls.connected(lobby.id());
        assertThat(walls.isConnected(lobby)).isTrue();
        clock.pass(Duration.ofSeconds(11));
        assertThat(walls.isConnected(lobby)).isFalse();
        walls.connected(lobby.id());
        walls.revoke(ROOT, lobby.id());
        assertThat(walls.isConnected(walls.list(ROOT).getFirst())).isFalse();
    }

    @Test
    void only_an_admin_sees_changes_and_takes_back_walls() {
        long id = paired("Lobby", ALL).id();
        assertThatThrownBy(() -> walls.list(VERA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> walls.change(VERA, id, "Hall", BER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> walls.revoke(VERA, id)).isInstanceOf(NotAllowed.class);
        walls.change(ROOT, id, " Hall ", BER);
        assertThat(walls.list(ROOT))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.name()).isEqualTo("Hall");
                            assertThat(it.settings()).isEqualTo(BER);
                            assertThat(it.changed().orElseThrow().by()).isEqualTo("root");
                        });
        walls.revoke(ROOT, id);
        assertUnknown(() -> walls.revoke(ROOT, id));
        assertUnknown(() -> walls.change(ROOT, id, "Hall", BER));
        assertUnknown(() -> walls.revoke(ROOT, 4711));
    }

    private static void assertUnknown(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("There is no such wall");
    }

    private PairedWall paired(String name, WallSettings settings) {
        assertThat(wall.open("/wall")).hasStatusOk().bodyText().isEqualTo("nobody");
        var shown = (WallPairings.Wait.Show) pairings.look(wall.waiting().orElseThrow());
        PairedWall made = pairings.pair(ROOT, shown.code(), name, settings);
        assertThat(wall.open(PageDoor.PAIRED)).hasStatus(302).hasRedirectedUrl("/wall");
        assertThat(wall.open("/wall")).hasStatusOk();
        return made;
    }
}
