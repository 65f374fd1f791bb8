package switchboard.ui.part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import switchboard.night.Chromium;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

/// What a wall does by itself in a browser, while the server says nothing or nothing new.
@Tag("night")
class WallByItselfTest {
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    private static WallPage wall(LiveCluster... clusters) {
        WallSettings settings = new WallSettings(List.of(), 3, 55, WallSettings.Theme.DARK, false);
        return WallPage.open(browser, 1920, 1080, settings, List.of(clusters));
    }

    private static LiveCluster called() {
        return WallScene.called("CHI-HQ", "chi", 4, 3);
    }

    @Test
    void the_picture_wanders_by_a_pixel_a_minute_and_never_far() {
        try (WallPage wall = wall(called())) {
            List<String> places = new ArrayList<>();
            for (int minute = 0; minute < 40; minute++) {
                places.add(
                        String.valueOf(
                                wall.page()
                                        .evaluate(
                                                "document.querySelector('.sb-wall').style.translate")));
                wall.page().clock().runFor(60_000);
            }
            assertThat(places.stream().distinct().count()).isGreaterThan(25);
            assertThat(places).allMatch(it -> it.matches("-?[0-4]px( -?[0-4]px)?"));
        }
    }

    @Test
    void a_silent_server_is_told_within_five_seconds_and_since_when() {
        try (WallPage wall = wall(called())) {
            Locator alive = wall.page().locator("sb-alive");
            wall.page().clock().runFor(4_000);
            assertThat(alive).containsText("live, newest news 4 s old");

            wall.page().clock().runFor(900);
            assertThat(alive).containsText("no connection to the server since 02:00:00");
            assertThat(wall.page().locator("html")).hasAttribute("stale", "");
            wall.picture("wall-lost");
        }
    }

    @Test
    void three_minutes_without_a_server_are_told_and_healed_within_half_a_minute() {
        try (WallPage wall = wall(called())) {
            wall.page().evaluate("window.untouched = true");
            wall.page().clock().runFor(180_000);
            assertThat(wall.page().locator("sb-alive"))
                    .containsText("no connection to the server since 02:00:00");

            wall.serverAnswers();
            wall.page().clock().runFor(16_000);
            wall.page().waitForFunction("!window.untouched && document.querySelector('sb-alive')");
            assertThat(wall.page().locator("sb-alive")).containsText("live");
        }
    }

    @Test
    void a_night_of_sleep_is_noticed_at_once() {
        try (WallPage wall = wall(called())) {
            wall.page().evaluate("window.untouched = true");
            wall.serverAnswers();
            wall.page().clock().fastForward(8 * 3_600_000);
            wall.page().waitForFunction("!window.untouched");
        }
    }

    @Test
    void a_page_that_is_open_for_long_is_begun_anew_at_a_quiet_minute_and_not_while_it_calls() {
        try (WallPage wall = wall(WallScene.calm("CHI-HQ", "chi", 4, 3))) {
            wall.page().evaluate("window.untouched = true");
            wall.serverAnswers();
            pulses(wall, 15, true);
            assertThat(wall.page().evaluate("window.untouched")).isEqualTo(true);

            pulses(wall, 4, false);
            assertThat(wall.page().evaluate("window.untouched")).isEqualTo(true);
            pulses(wall, 3, false);
            wall.page().waitForFunction("!window.untouched");
        }
    }

    /// What the server tells every two seconds, for a page whose day has 20 s and whose quiet 10 s.
    private static void pulses(WallPage wall, int count, boolean called) {
        for (int pulse = 0; pulse < count; pulse++) {
            wall.page()
                    .evaluate(
                            """
                            called => {
                              const alive = document.querySelector('sb-alive');
                              const told = JSON.parse(JSON.stringify(alive.model));
                              const model = typeof told === 'string' ? JSON.parse(told) : told;
                              alive.model = { ...model, serverNow: model.serverNow + 2000, called,
                                newestAt: model.newestAt + 2000, dayMs: 20000, quietMs: 10000 };
                            }
                            """,
                            called);
            wall.page().clock().runFor(2_000);
        }
    }

    @Test
    void a_living_server_with_old_news_says_that_the_news_is_old() {
        LiveCluster old = WallScene.old("ULM", "ulm", 2, 0);
        try (WallPage wall = wall(old)) {
            assertThat(wall.page().locator("sb-alive")).containsText("no news since 01:55:00");
        }
    }

    @Test
    void every_tile_turns_unknown_by_itself_and_counts_its_age() {
        try (WallPage wall = wall(WallScene.calm("CHI-HQ", "chi", 4, 3))) {
            Locator unknown = wall.page().locator("sb-topology g.unknown");
            assertThat(unknown).hasCount(0);

            wall.page().clock().runFor(170_000);
            assertThat(unknown).hasCount(8);
            assertThat(unknown.first()).containsText("2 min");
            wall.page().clock().runFor(60_000);
            assertThat(unknown.first()).containsText("3 min");
        }
    }

    @Test
    void a_cluster_among_others_shows_the_age_of_its_news_and_turns_unknown_by_itself() {
        LiveCluster fresh = WallScene.calm("MIA-1", "mia", 2, 0);
        LiveCluster old = WallScene.old("SGL-1", "sgl", 1, 0);
        try (WallPage wall = wall(fresh, old)) {
            Locator tiles = wall.page().locator("sb-clusters g.cluster");
            assertThat(tiles.nth(0)).hasClass("cluster rest");
            assertThat(tiles.nth(1)).hasClass("cluster unknown");
            assertThat(tiles.nth(1)).containsText("no news for 5 min");

            wall.page().clock().runFor(20_000);
            assertThat(tiles.nth(0).locator(".age")).hasText("20 s");
            wall.page().clock().runFor(40_000);
            assertThat(tiles.nth(0)).hasClass("cluster unknown");
            assertThat(tiles.nth(0)).containsText("no news for 60 s");
        }
    }

    @Test
    void a_browser_that_keeps_sound_from_the_wall_says_so() {
        WallSettings loud = new WallSettings(List.of(), 3, 55, WallSettings.Theme.DARK, true);
        try (WallPage wall = WallPage.open(browser, 1920, 1080, loud, List.of(called()))) {
            assertThat(wall.page().getByText("sound blocked by this browser")).isVisible();
        }
    }

    @Test
    void a_call_is_heard_again_and_again_until_the_server_is_silent() {
        var options = Chromium.options();
        List<String> arguments = new ArrayList<>(options.args);
        arguments.add("--autoplay-policy=no-user-gesture-required");
        WallSettings loud = new WallSettings(List.of(), 3, 55, WallSettings.Theme.DARK, true);
        try (Browser heard = playwright.chromium().launch(options.setArgs(arguments));
                WallPage wall = WallPage.open(heard, 1920, 1080, loud, List.of(called()))) {
            Locator chime = wall.page().locator("sb-chime");
            wall.pulses(2);
            assertThat(chime).hasAttribute("data-rung", "1");
            wall.pulses(12);
            assertThat(chime).hasAttribute("data-rung", "2");
            wall.page().clock().runFor(60_000);
            assertThat(chime).hasAttribute("data-rung", "2");
            assertThat(chime).isHidden();
        }
    }
}
