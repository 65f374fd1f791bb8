package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.lab.LabAccess;

/// A screen becomes a wall and stops being one, while nobody touches it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class PairedWallNightTest {
    private static final double PATIENCE = 60_000;

    @TempDir static Path directory;

    @Autowired LabAccess access;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.directory", () -> directory.resolve("lab").toString());
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.82.11");
    }

    private void register() {
        new NightApi(port)
                .register(
                        access.cluster(),
                        access.address(),
                        access.port(),
                        access.account().user(),
                        access.account().password());
    }

    @Test
    void a_screen_is_paired_shows_its_cluster_and_no_other_page_and_is_revoked() {
        register();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(Chromium.options())) {
            Page wall = browser.newContext().newPage();
            wall.setDefaultTimeout(PATIENCE);
            wall.navigate(at("/wall"));
            assertThat(wall.locator(".sb-pairing-code")).hasText(code(), text());
            assertThat(new AxeBuilder(wall).analyze().getViolations()).isEmpty();
            String code = wall.locator(".sb-pairing-code").innerText();
            BrowserDesk admin = BrowserDesk.signedIn(browser, port, "admin");
            admin.go("/walls");

            pair(admin, "AAAAAA", "Lobby");
            admin.reads("No screen shows this code now.");
            pair(admin, code, "Lobby");
            admin.reads("Lobby is paired.");
            assertThat(wall.locator(".sb-wall")).isVisible(visible());
            wall.waitForURL(at("/wall"));
            assertThat(wall.getByText(access.cluster()).first()).isVisible(visible());
            admin.reads("Connected now");
            pair(admin, code, "Hall");
            admin.reads("No screen shows this code now.");

            wall.navigate(at("/clusters"));
            wall.waitForURL("**/sign-in");
            wall.navigate(at("/wall/NONE"));
            assertThat(wall.getByText("This wall may not show that")).isVisible(visible());
            wall.navigate(at("/wall"));
            assertThat(wall.locator(".sb-wall")).isVisible(visible());

            admin.press("Revoke Lobby");
            assertThat(wall.locator(".sb-pairing-code")).hasText(code(), text());
            assertThat(wall.locator(".sb-pairing-code").innerText()).isNotEqualTo(code);
        }
    }

    private static void pair(BrowserDesk admin, String code, String name) {
        admin.type("Code on the screen", code);
        admin.typeLast("Name of the wall", name);
        admin.press("Pair wall");
    }

    private static Pattern code() {
        return Pattern.compile("[A-Z0-9]{3}\\s*[A-Z0-9]{3}");
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions text() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
