package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import switchboard.cluster.InvalidInput;
import switchboard.security.WallPairings.Wait;

/// How a browser becomes a wall, and how it does not.
@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class WallPairingTest {
    private static final WallSettings ALL = WallSettings.atDesk(List.of());
    private static final String UNKNOWN = "No screen shows this code now.";

    @Autowired WebApplicationContext context;
    @Autowired Walls walls;
    @Autowired Secrets secrets;
    @Autowired SettableClock clock;

    private final Person root = Person.of("root", PersonRole.ADMIN);
    private WallPairings pairings;
    private Browser wall;

    @BeforeEach
    void somebody_opens_the_wall(@Autowired WallPairings shared) {
        pairings = shared;
        wall = new Browser(context, "192.0.2.1");
        wall.open("/wall");
    }

    @Test
    void a_code_has_six_letters_and_digits_of_which_no_two_look_alike_and_stays_the_same() {
        String first = code(wall);
        assertThat(first).hasSize(6).matches("[" + WallCodes.ALPHABET + "]*");
        assertThat(WallCodes.ALPHABET).doesNotContainPattern("[01258AEIOUBSZ]");
        clock.pass(Duration.ofMinutes(9));
        assertThat(code(wall)).isEqualTo(first);
        wall.open("/wall");
        assertThat(code(wall)).isEqualTo(first);
    }

    @Test
    void a_code_runs_out_after_ten_minutes_and_is_renewed() {
        String first = code(wall);
        clock.pass(Duration.ofMinutes(10));
        assertRefused(first, UNKNOWN);
        assertThat(code(wall)).isNotEqualTo(first);
        assertThat(pairings.pair(root, code(wall), "Lobby", ALL).name()).isEqualTo("Lobby");
    }

    @Test
    void a_code_is_taken_as_people_type_it() {
        String code = code(wall).toLowerCase(java.util.Locale.ROOT);
        pairings.pair(root, " " + code.substring(0, 3) + " - " + code.substring(3), "Lobby", ALL);
        assertThat(pairings.look(wall.waiting().orElseThrow())).isEqualTo(new Wait.GoOn());
    }

    @Test
    void a_code_pairs_one_wall_once() {
        String code = code(wall);
        pairings.pair(root, code, "Lobby", ALL);
        assertRefused(code, UNKNOWN);
        assertThat(walls.list(root)).hasSize(1);
    }

    @Test
    void the_pass_reaches_the_browser_that_shows_the_code_and_no_other() {
        Browser other = new Browser(context, "192.0.2.2");
        other.open("/wall");
        assertThat(code(other)).isNotEqualTo(code(wall));
        pairings.pair(root, code(wall), "Lobby", ALL);
        assertThat(other.open(PageDoor.PAIRED)).hasStatus(302).hasRedirectedUrl("/wall");
        assertThat(new Browser(context, "192.0.2.3").open(PageDoor.PAIRED)).hasStatus(302);
        assertThat(other.cookies()).isEmpty();
        assertThat(other.open("/wall/lab")).hasRedirectedUrl("/sign-in");
        wall.open(PageDoor.PAIRED);
        assertThat(wall.cookies()).hasSize(1);
        assertThat(wall.waiting()).isEmpty();
        assertThat(wall.open("/wall/lab")).hasStatusOk();
    }

    @Test
    void nothing_is_given_before_an_admin_has_typed_the_code() {
        code(wall);
        assertThat(wall.open(PageDoor.PAIRED)).hasStatus(302).hasRedirectedUrl("/wall");
        assertThat(wall.cookies()).isEmpty();
        assertThat(wall.waiting()).isPresent();
        Person all = Person.of("eve", PersonRole.VIEWER, PersonRole.OPERATOR, PersonRole.APPROVER);
        assertThatThrownBy(() -> pairings.pair(all, code(wall), "Lobby", ALL))
                .isInstanceOf(NotAllowed.class);
        assertThat(walls.list(root)).isEmpty();
    }

    @Test
    void a_session_that_somebody_may_have_planted_gets_a_new_id_before_it_waits() {
        Browser fresh = new Browser(context, "192.0.2.4");
        String planted = fresh.sessionId();
        fresh.open("/wall");
        assertThat(fresh.sessionId()).isNotEqualTo(planted);
        String waiting = fresh.sessionId();
        fresh.open("/wall");
        assertThat(fresh.sessionId()).isEqualTo(waiting);
    }

    @Test
    void a_wall_revoked_before_it_fetched_its_pass_begins_anew() {
        PairedWall lobby = pairings.pair(root, code(wall), "Lobby", ALL);
        walls.revoke(root, lobby.id());
        assertThat(pairings.look(wall.waiting().orElseThrow())).isEqualTo(new Wait.GoOn());
        wall.open(PageDoor.PAIRED);
        assertThat(wall.cookies()).isEmpty();
        wall.open("/wall");
        pairings.pair(root, code(wall), "Lobby", ALL);
    }

    @Test
    void wrong_codes_are_slowed_down_and_a_right_one_forgives() {
        Person guesser = Person.of("guesser", PersonRole.ADMIN);
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThatThrownBy(() -> pairings.pair(guesser, "GUESS1", "Lobby", ALL))
                    .hasMessageStartingWith(UNKNOWN);
        }
        assertThatThrownBy(() -> pairings.pair(guesser, code(wall), "Lobby", ALL))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Too many wrong codes were typed. Try again in 1 seconds.");
        clock.pass(Duration.ofSeconds(1));
        pairings.pair(guesser, code(wall), "Lobby", ALL);
    }

    @Test
    void a_slip_in_the_form_neither_uses_up_the_code_nor_counts_as_a_guess() {
        for (int i = 0; i <= Throttle.FREE; i++) {
            assertRefused(" ", ALL, "Give the wall a name");
            assertRefused("x".repeat(61), ALL, "Give the wall a name");
            assertRefused("Lobby", seen(0.2, 55), "Say from how far away");
            assertRefused("Lobby", seen(Double.NaN, 55), "Say from how far away");
            assertRefused("Lobby", seen(3, 1001), "Say how large");
        }
        pairings.pair(root, code(wall), "Lobby", ALL);
        Browser other = new Browser(context, "192.0.2.2");
        other.open("/wall");
        assertThatThrownBy(() -> pairings.pair(root, code(other), "lobby", ALL))
                .hasMessageStartingWith("There is a wall called lobby already.");
        walls.revoke(root, walls.list(root).getFirst().id());
        pairings.pair(root, code(other), "lobby", ALL);
    }

    @Test
    void among_too_many_waiting_browsers_the_oldest_gets_another_code() {
        var codes = new WallCodes(() -> secrets.random().generateKey());
        String first = codes.of("first", clock.instant()).text();
        for (int i = 0; i < WallCodes.MOST; i++) {
            codes.of("browser " + i, clock.instant());
        }
        assertThat(codes.take(first, clock.instant())).isEmpty();
        assertThat(codes.of("first", clock.instant()).text()).isNotEqualTo(first);
    }

    @Test
    void a_code_that_is_drawn_twice_is_given_once() {
        var draws = List.of(new byte[6], new byte[6], new byte[] {1, 1, 1, 1, 1, 1}).iterator();
        var codes = new WallCodes(draws::next);
        assertThat(codes.of("one", clock.instant()).text()).isEqualTo("CCCCCC");
        assertThat(codes.of("two", clock.instant()).text()).isEqualTo("DDDDDD");
    }

    private void assertRefused(String code, String why) {
        assertThatThrownBy(() -> pairings.pair(root, code, "Lobby " + code, ALL))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(why);
    }

    private void assertRefused(String name, WallSettings settings, String why) {
        assertThatThrownBy(() -> pairings.pair(root, code(wall), name, settings))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(why);
    }

    private static WallSettings seen(double metres, double inches) {
        return new WallSettings(List.of(), metres, inches, WallSettings.Theme.BROWSER, false);
    }

    private String code(Browser browser) {
        return ((Wait.Show) pairings.look(browser.waiting().orElseThrow())).code();
    }
}
