package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;

/// A wall in a browser that is paired once and then never touched.
final class HealingWall {
    private static final String ADMIN = "night-admin-0123456789";
    static final String TOKENS = NightApi.TOKENS + ",hall:admin:" + ADMIN;
    /// Healing is awaited, not timed: a dead connection of the browser may have to end first.
    private static final double PATIENCE = 180_000;

    private HealingWall() {}

    /// A cluster for the wall, with every node read.
    static void register(NightApi api, LabSite site) {
        api.post(
                "/clusters",
                """
                {"name":"CHI-HQ","address":"%s","port":%d,"user":"%s","password":"%s","speed":20}
                """
                        .formatted(site.address(), site.port(), site.user(), site.password()));
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            api.confirmKeys("CHI-HQ");
                            return api.isRead("CHI-HQ");
                        });
    }

    static Page paired(Browser browser, int port, NightApi api) {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(1920, 1080);
        page.navigate("http://localhost:" + port + "/wall");
        // It stands in two groups, one above the other.
        String code = page.locator(".sb-pairing-code").innerText().replaceAll("\\s", "");
        NightApi.Answer paired =
                api.post(
                        "/walls",
                        """
                        {"code":"%s","name":"Hall",
                         "shows":{"clusters":["CHI-HQ"],"metres":0.7,"inches":24}}
                        """
                                .formatted(code),
                        ADMIN);
        assertThat(paired.code()).as(paired.body().toString()).isEqualTo(201);
        page.locator(".sb-wall").waitFor();
        return page;
    }

    static void seesAll(Locator alive, String words) {
        assertThat(alive).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /// Said in its own words, and without anything of the framework's lying over it. How soon is
    /// proven elsewhere, by the browser's own clock.
    static void isLost(Page wall) {
        assertThat(wall.locator("sb-alive"))
                .containsText(
                        "no connection to the server since",
                        new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(wall.locator("html")).hasAttribute("stale", "");
        assertThat(
                        wall.locator(
                                "vaadin-connection-indicator, .v-system-error,"
                                        + " .v-reconnect-dialog"))
                .not()
                .isVisible();
    }
}
