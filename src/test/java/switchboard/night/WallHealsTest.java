package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static switchboard.night.HealingWall.isLost;
import static switchboard.night.HealingWall.seesAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import switchboard.Application;
import switchboard.lab.LabShapes;
import tools.jackson.databind.JsonNode;

/// A wall that nobody touches, through a pulled cable, the end of its session, and silent nodes.
@Tag("night")
class WallHealsTest {
    private static final double PATIENCE = 60_000;
    private static final Pattern AGE = Pattern.compile("(\\S+): .*?(\\d+) s,.*");

    @TempDir Path directory;

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private int port;
    private ConfigurableApplicationContext product;
    private RoomCable cable;
    private LabSite site;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open() {
        start();
        port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        cable = new RoomCable(port);
        site = LabSite.of(LabShapes.demo("127.1.82.41"), Clock.systemUTC());
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
        HealingWall.register(new NightApi(port), site);
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
        playwright.close();
        site.close();
        cable.close();
        product.close();
    }

    @Test
    void a_wall_heals_by_itself_whatever_happens() {
        Page wall = wall();
        Locator alive = wall.locator("sb-alive");
        seesAll(alive, "live, newest news");

        cable.pull();
        isLost(wall);
        wall.clock().fastForward(180_000);
        isLost(wall);
        cable.plugIn();
        seesAll(alive, "live, newest news");

        Set<HttpSession> before = Set.copyOf(sessions);
        assertThat(before).isNotEmpty();
        before.forEach(HttpSession::invalidate);
        await().atMost(Duration.ofSeconds(60)).until(() -> !sessions.isEmpty());
        seesAll(alive, "live, newest news");
        assertThat(wall.url()).endsWith("/wall");

        site.close();
        agesAreRight(wall);
    }

    /// Each tile says how long nothing is known of its node: as long as the server's own dates say.
    private void agesAreRight(Page wall) {
        Locator tiles = wall.locator("sb-topology .spoken li");
        assertThat(wall.locator("sb-topology g.unknown .tile"))
                .hasCount(
                        8,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(PATIENCE));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            Map<String, Integer> before = known();
                            Map<String, Integer> told = told(tiles.allTextContents());
                            Map<String, Integer> after = known();
                            assertThat(told).hasSize(8).containsOnlyKeys(before.keySet());
                            told.forEach(
                                    (node, age) ->
                                            assertThat(age)
                                                    .as(node)
                                                    .isBetween(
                                                            before.get(node) - 1,
                                                            after.get(node) + 1));
                        });
    }

    private static Map<String, Integer> told(List<String> lines) {
        Map<String, Integer> told = new HashMap<>();
        for (String line : lines) {
            Matcher age = AGE.matcher(line);
            assertThat(age.matches()).as(line).isTrue();
            told.put(age.group(1), Integer.parseInt(age.group(2)));
        }
        return told;
    }

    /// The age in seconds of what the server knows of each node.
    private Map<String, Integer> known() {
        Map<String, Integer> known = new HashMap<>();
        for (JsonNode node : new NightApi(port).get("/clusters/CHI-HQ").body().path("nodes")) {
            known.put(
                    node.path("name").asString(""),
                    node.path("activeVersion").path("ageSeconds").asInt());
        }
        return known;
    }

    private Page wall() {
        Page page = HealingWall.paired(browser, cable.port(), new NightApi(port));
        page.clock().install();
        page.navigate(at("/wall"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + cable.port() + path;
    }

    private void start() {
        ApplicationContextInitializer<GenericApplicationContext> listening =
                context ->
                        context.registerBean(
                                "sessionsOfTheTest",
                                ServletListenerRegistrationBean.class,
                                () -> new ServletListenerRegistrationBean<>(new Kept()));
        product =
                new SpringApplicationBuilder(Application.class)
                        .initializers(listening)
                        .run(
                                "--server.port=0",
                                "--switchboard.data-directory=" + directory,
                                "--switchboard.bootstrap-tokens=" + HealingWall.TOKENS,
                                "--switchboard.lab.enabled=true",
                                "--switchboard.lab.port=0",
                                "--switchboard.lab.first-address=127.1.82.61");
    }

    /// Knows every session that is open.
    private final class Kept implements HttpSessionListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            sessions.add(event.getSession());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            sessions.remove(event.getSession());
        }
    }
}
