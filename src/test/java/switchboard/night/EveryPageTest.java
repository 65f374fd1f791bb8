package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import switchboard.lab.LabShapes;

/// Every page at every width, light and dark: with one node and with 27, with long names, with a
/// cluster that cannot be reached, with nothing, without the right to see it. On each nothing is
/// cut off at the side, axe finds nothing, and no secret is told. `-Dswitchboard.screenshots=`
/// names a folder for pictures; with them all widths are looked at, without them a phone and a
/// desk.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class EveryPageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String UNREACHABLE = "OSL-OFF";

    @TempDir static Path directory;

    @Autowired LabAccess access;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private NightApi api;
    private List<LabSite> sites = List.of();
    private Playwright playwright;
    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.factor", () -> "240");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.24.11");
    }

    @BeforeEach
    void a_night_has_begun_beside_clusters_of_all_sizes() {
        api = new NightApi(port);
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
        sites.forEach(LabSite::close);
    }

    @Test
    void no_page_is_cut_off_and_axe_finds_nothing_on_any() {
        PageLook signedOut = PageLook.signedOut(browser, port);
        signedOut.at("/sign-in");
        signedOut.at("/wall");
        PageLook operator = look("operator");
        Stream.of("/upgrades", "/approvals", "/clusters", "/notifications", "/journal", "/walls")
                .forEach(operator::at);
        prepare();
        pagesOf("CHI-HQ").forEach(operator::at);
        sites.stream().flatMap(site -> few(site.name())).forEach(operator::atAnother);
        Stream.of(
                        "/clusters/" + UNREACHABLE,
                        "/clusters/" + UNREACHABLE + "/plan",
                        "/clusters",
                        "/upgrades",
                        "/notifications",
                        "/journal",
                        "/walls",
                        "/wall/*",
                        "/glossary",
                        "/account",
                        "/clusters/CHI-HQ/replay",
                        "/clusters/CHI-HQ/evidence",
                        firstSession())
                .forEach(operator::at);
        Stream.of("/clusters/NO-SUCH", "/people").forEach(operator::atRefusal);
        PageLook approver = look("approver");
        Stream.of("/approvals", "/approvals/" + request(), "/upgrades/CHI-HQ")
                .forEach(approver::at);
        PageLook admin = look("admin");
        Stream.of("/people", "/walls", "/telling").forEach(admin::at);
        assertThat(Stream.of(signedOut, operator, approver, admin))
                .flatExtracting(PageLook::faults)
                .isEmpty();
    }

    private PageLook look(String who) {
        return PageLook.signedIn(browser, port, who)
                .without(access.account().password(), "Lab-Files-14", NightApi.OPERATOR);
    }

    private void prepare() {
        sites =
                Stream.of(LabShapes.single(), LabShapes.longNames(), LabShapes.huge())
                        .map(shape -> LabSite.of(shape, clock))
                        .toList();
        api.register(
                access.cluster(),
                access.address(),
                access.port(),
                access.account().user(),
                access.account().password());
        sites.forEach(
                it -> api.register(it.name(), it.address(), it.port(), it.user(), it.password()));
        api.register(UNREACHABLE, "127.1.25.11", 9, "nobody", "Nobody-Here-99");
        Stream.concat(Stream.of(access.cluster()), sites.stream().map(LabSite::name))
                .forEach(this::read);
        assertThat(api.start(access.cluster()).code()).isBetween(200, 299);
        await().atMost(PATIENCE).until(() -> !api.get("/approvals").body().isEmpty());
    }

    private void read(String cluster) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            api.confirmKeys(cluster);
                            return api.isRead(cluster);
                        });
    }

    private static Stream<String> few(String cluster) {
        return Stream.of("/clusters/%s", "/clusters/%s/plan", "/wall/%s")
                .map(it -> it.formatted(cluster));
    }

    private static Stream<String> pagesOf(String cluster) {
        return Stream.concat(
                few(cluster),
                Stream.of(
                                "/upgrades/%s",
                                "/clusters/%s/readiness",
                                "/clusters/%s/check",
                                "/clusters/%s/way-back",
                                "/clusters/%s/sessions")
                        .map(it -> it.formatted(cluster)));
    }

    private String firstSession() {
        String list = "/clusters/" + access.cluster() + "/sessions";
        return list + "/" + api.get(list).body().get(0).get("id").asString();
    }

    private long request() {
        return api.get("/approvals").body().get(0).get("id").asLong();
    }
}
