package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import switchboard.lab.LabShapes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Twenty walls hang for `-Dswitchboard.soak.minutes`, and neither the server nor a page grows.
/// Nobody waits for it unless asked to.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@EnabledIfSystemProperty(named = "switchboard.soak.minutes", matches = "[1-9][0-9]*")
@Tag("night")
class WallSoakTest {
    private static final int WALLS = 20;
    private static final double GROWTH = 1.05;

    @TempDir static Path directory;

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.82.81");
    }

    /// @param server bytes in use after a collection
    /// @param page bytes of script in use in one of the walls, after a collection
    private record Weight(Instant at, long server, long page) {}

    @Test
    void twenty_walls_stay_as_heavy_as_they_are() {
        Clock clock = Clock.systemUTC();
        Duration length = Duration.ofMinutes(Long.getLong("switchboard.soak.minutes", 0));
        try (LabSite site = LabSite.of(LabShapes.demo("127.1.82.101"), clock);
                Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(Chromium.options())) {
            register(site);
            BrowserContext context = browser.newContext();
            signIn(context.newPage());
            List<Page> walls = new ArrayList<>();
            for (int wall = 0; wall < WALLS; wall++) {
                Page page = context.newPage();
                page.navigate(at("/wall/CHI-HQ?metres=3&inches=55"));
                page.getByText("newest news").first().waitFor();
                walls.add(page);
            }
            CDPSession inside = context.newCDPSession(walls.getFirst());
            List<Weight> weights = new ArrayList<>();
            Instant begun = clock.instant();
            Duration between = length.dividedBy(20);
            while (clock.instant().isBefore(begun.plus(length))) {
                walls.getFirst().waitForTimeout(between.toMillis());
                weights.add(new Weight(clock.instant(), server(), page(inside)));
                System.out.println(weights.getLast());
            }
            isFlat(weights.stream().map(Weight::server).toList(), "server");
            isFlat(weights.stream().map(Weight::page).toList(), "page");
            walls.forEach(it -> assertThat(it.locator("html").getAttribute("stale")).isNull());
        }
    }

    /// The least of the last third beside the least of the second: the first warms up, and what is
    /// collected in between is not growth.
    private static void isFlat(List<Long> weights, String whose) {
        int third = weights.size() / 3;
        long before = least(weights.subList(third, 2 * third));
        long after = least(weights.subList(2 * third, weights.size()));
        assertThat((double) after / before)
                .as("%s: %s", whose, weights)
                .isLessThanOrEqualTo(GROWTH);
    }

    private static long least(List<Long> weights) {
        return weights.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static long server() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long page(CDPSession inside) {
        inside.send("HeapProfiler.collectGarbage");
        return inside.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    }

    private void register(LabSite site) {
        NightApi api = new NightApi(port);
        api.register("CHI-HQ", site.address(), site.port(), site.user(), site.password());
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            api.confirmKeys("CHI-HQ");
                            return api.isRead("CHI-HQ");
                        });
    }

    private void signIn(Page page) {
        page.navigate(at("/sign-in"));
        page.getByLabel("User name").fill("viewer");
        page.getByLabel("Password").fill("lab-viewer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.getByText("Sign out").first().waitFor();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
