package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.lab.LabShape;

/// What people type is wrong, or a node is not as it should be: each time a clear sentence on the
/// page and in the API, nothing lost, and nothing typed to any node that would change it. The
/// product, a browser and a site for each test.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class BadInput {
    static final String ADMIN = "night-admin-0123456789";
    static final String RUNS = "12.5.1.14900-63";
    static final String NEWER = "14.0.1.13900-155";
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @TempDir static Path directory;
    private static Playwright playwright;
    private static Browser browser;

    @Autowired Clock clock;
    @LocalServerPort int port;

    NightApi api;
    BrowserDesk operator;
    LabSite site;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add(
                "switchboard.bootstrap-tokens",
                () -> NightApi.TOKENS + ",night-admin:admin:" + ADMIN);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.31.11");
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    /// The list is never empty, so that the form has to be asked for in every test.
    @BeforeEach
    void signIn() {
        api = new NightApi(port);
        api.register("AWAY-1", "127.1.39.11", 1, "nobody", "nothing");
        operator = BrowserDesk.signedIn(browser, port, "operator");
    }

    @AfterEach
    void leave() {
        site.close();
    }

    void begin(LabShape shape) {
        site = LabSite.of(shape, clock);
    }

    void registerOnPage() {
        operator.register(site.name(), site.address(), site.port(), site.user(), site.password());
        operator.press("Confirm the key of " + site.address());
    }

    void registerByApi() {
        api.register(site.name(), site.address(), site.port(), site.user(), site.password());
    }

    void discovered() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            api.confirmKeys(site.name());
                            return api.isRead(site.name());
                        });
    }

    /// What the API gives for the first key that waits, once there is one.
    String firstKey(String field) {
        return await().until(
                        () ->
                                api.get("/clusters/" + site.name() + "/host-keys")
                                        .body()
                                        .at("/0" + field)
                                        .asString(""),
                        it -> !it.isEmpty());
    }

    void apiSays(String sentence) {
        await().untilAsserted(() -> assertThat(troubles()).contains(sentence));
    }

    List<String> troubles() {
        List<String> said =
                api.get("/clusters/" + site.name())
                        .body()
                        .at("/troubles")
                        .valueStream()
                        .map(it -> it.at("/text").asString())
                        .toList();
        said.forEach(PlainWords::check);
        return said;
    }

    static String detail(NightApi.Answer problem) {
        return problem.body().at("/detail").asString();
    }

    /// The product tries to get in some twenty times a second: it would have been refused again.
    void staysRefused(long times) {
        await().during(A_WHILE)
                .atMost(A_WHILE.multipliedBy(3))
                .until(() -> site.refused() == times);
    }

    static String target(String release) {
        return "{\"target\":{\"unifiedCm\":\"%s\"}}".formatted(release);
    }

    static String order(String release) {
        return """
               {"target":{"unifiedCm":"%s"},
                "images":{"server":"lab-files","directory":"/images","user":"lab",
                  "password":"Lab-Files-14","files":{"unifiedCm":"a.sgn.iso"}},
                "freeze":{"tasksDone":true,"configurationStopped":true,"syncSuspended":true}}
               """
                .formatted(release);
    }
}
