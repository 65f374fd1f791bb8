package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.LabAccess;
import switchboard.lab.LabCluster;

/// An approver is woken, opens the link on a phone, and decides.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class PhoneApprovalTest {
    private static final double PATIENCE = 60_000;
    private static final double THUMB = 44;

    @TempDir static Path directory;

    @Autowired LabCluster lab;
    @Autowired LabAccess access;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.lab.factor", () -> "240");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.85.31");
    }

    @Test
    void the_link_leads_through_the_sign_in_to_exactly_this_step_and_a_thumb_approves_it() {
        String link = "/approvals/" + firstRequest();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(Chromium.options())) {
            Page phone =
                    browser.newContext(
                                    new Browser.NewContextOptions()
                                            .setViewportSize(360, 740)
                                            .setHasTouch(true))
                            .newPage();
            phone.setDefaultTimeout(PATIENCE);
            phone.navigate("http://localhost:" + port + link);
            phone.getByLabel("User name").fill("approver");
            phone.getByLabel("Password").fill("lab-approver");
            sidewaysIsNothing(phone);
            button(phone, "Sign in").tap();

            assertThat(phone.getByRole(AriaRole.HEADING).nth(1))
                    .hasText("Switch version on chi-pub");
            assertThat(phone.url()).contains(link);
            assertThat(phone.locator(".sb-approval")).hasCount(1);
            assertThat(phone.getByText("Left for call processing")).isVisible();
            Locator approve = button(phone, "Approve switch version");
            fitsAThumb(approve);
            fitsAThumb(button(phone, "Hold"));
            sidewaysIsNothing(phone);
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            approve.tap();
            assertThat(phone.getByText("Approved by approver").first()).isVisible();
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> lab.record().order(Act.SWITCH_ACCEPTED).size() == 1);
        assertThat(lab.record().order(Act.SWITCH_ACCEPTED))
                .containsExactly(new NodeName("chi-pub"));
    }

    /// Runs the installs, until the publisher's switch waits for a yes.
    private long firstRequest() {
        NightApi api = new NightApi(port);
        String name = access.cluster();
        api.register(
                name,
                access.address(),
                access.port(),
                access.account().user(),
                access.account().password());
        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            api.confirmKeys(name);
                            return api.isRead(name);
                        });
        assertThat(api.start(name).code()).isBetween(200, 299);
        AtomicLong request = new AtomicLong();
        await().atMost(Duration.ofMinutes(6))
                .until(
                        () -> {
                            api.get("/approvals")
                                    .body()
                                    .forEach(it -> request.set(it.path("id").asLong()));
                            return request.get() > 0;
                        });
        return request.get();
    }

    /// It can be hit, and lies within the screen without anybody scrolling to it.
    private static void fitsAThumb(Locator button) {
        button.waitFor();
        BoundingBox box = button.boundingBox();
        assertThat(box.height).isGreaterThanOrEqualTo(THUMB);
        assertThat(box.width).isGreaterThanOrEqualTo(THUMB);
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(360);
        assertThat(box.y + box.height).isLessThanOrEqualTo(740);
    }

    private static void sidewaysIsNothing(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(360);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
