package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/// A wall that nobody touches, through a pulled cable, the end of its session, silent nodes, and a
/// server that is started again on the same data.
@Tag("night")
class WallHealsTest {
    private static final String ADMIN = "night-admin-0123456789";
    private static final double PATIENCE = 60_000;
    private static final double AT_ONCE = 6_500;
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
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
        cable = new RoomCable(port);
        site = LabSite.of(LabShapes.demo("127.1.82.41"), Clock.systemUTC());
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
        register();
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
        before.forEach(HttpSession::invalidate);
        await().atMost(Duration.ofSeconds(60)).until(() -> !sessions.isEmpty());
        seesAll(alive, "live, newest news");
        assertThat(wall.url()).endsWith("/wall");

        product.close();
        isLost(wall);
        start();
        seesAll(alive, "live, newest news");
        assertThat(wall.locator("sb-topology")).containsText("chi-imp-sub2");

        site.close();
        agesAreRight(wall);
    }

    private static void seesAll(Locator alive, String words) {
        assertThat(alive).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /// Said at once, in its own words, and without anything of the framework's lying over it.
    private static void isLost(Page wall) {
        assertThat(wall.locator("sb-alive"))
                .containsText(
                        "no connection to the server since",
                        new ContainsTextOptions().setTimeout(AT_ONCE));
        assertThat(wall.locator("html")).hasAttribute("stale", "");
        assertThat(
                        wall.locator(
                                "vaadin-connection-indicator, .v-system-error,"
                                        + " .v-reconnect-dialog"))
                .not()
                .isVisible();
    }

    /// Each tile says how long nothing is known of its node: as long as the server's own dates say.
    private void agesAreRight(Page wall) {
        Locator tiles = wall.locator("sb-topology .spoken li");
        assertThat(wall.locator("sb-topology g.unknown .tile"))
                .hasCount(
                        8,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(PATIENCE));
        Map<String, Integer> told = new ConcurrentHashMap<>();
        JsonNode nodes = new NightApi(port).get("/clusters/CHI-HQ").body().path("nodes");
        List<String> lines = tiles.allTextContents();
        for (String line : lines) {
            Matcher age = AGE.matcher(line);
            assertThat(age.matches()).as(line).isTrue();
            told.put(age.group(1), Integer.parseInt(age.group(2)));
        }
        assertThat(told).hasSize(8);
        for (JsonNode node : nodes) {
            int known = node.path("activeVersion").path("ageSeconds").asInt(-1);
            assertThat(told.get(node.path("name").asString("")))
                    .as(node.path("name") + " in " + lines)
                    .isBetween(known - 2, known + 4);
        }
    }

    private Page wall() {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(1920, 1080);
        page.navigate(at("/wall"));
        // It stands in two groups, one above the other.
        String code = page.locator(".sb-pairing-code").innerText().replaceAll("\\s", "");
        NightApi.Answer paired =
                new NightApi(port)
                        .post(
                                "/walls",
                                """
                                {"code":"%s","name":"Hall",
                                 "shows":{"clusters":["CHI-HQ"],"metres":0.7,"inches":24}}
                                """
                                        .formatted(code),
                                ADMIN);
        assertThat(paired.code()).as(paired.body().toString()).isEqualTo(201);
        page.locator(".sb-wall").waitFor();
        page.clock().install();
        page.navigate(at("/wall"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + cable.port() + path;
    }

    private void register() {
        NightApi api = new NightApi(port);
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
                                "--server.port=" + port,
                                "--switchboard.data-directory=" + directory,
                                "--switchboard.bootstrap-tokens="
                                        + NightApi.TOKENS
                                        + ",hall:admin:"
                                        + ADMIN,
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
