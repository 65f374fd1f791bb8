package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.LabCluster;

/// A whole night as people live it: an operator, an approver in another browser, and a wall.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class BrowserNightTest {
    private static final double PATIENCE = 240_000;

    @TempDir static Path directory;

    @Autowired LabCluster lab;
    @LocalServerPort int port;

    private Playwright playwright;
    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.lab.enabled", () -> "true");
        settings.add("switchboard.readiness.required", () -> "true");
        settings.add("switchboard.lab.factor", () -> "240");
        // On a slow machine this night lasts longer than a proof counts.
        settings.add("switchboard.sign-in.recent", () -> "12h");
        settings.add("switchboard.lab.port", () -> "0");
        settings.add("switchboard.lab.first-address", () -> "127.1.21.11");
    }

    @BeforeEach
    void open() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void an_operator_plans_an_approver_says_yes_and_the_wall_shows_it() {
        Page operator = signedIn("operator");
        register(operator);
        check(operator);
        start(operator);
        Page wall = operator.context().newPage();
        wall.navigate(at("/wall/CHI-HQ"));
        Page approver = signedIn("approver");

        List<String> approved = new ArrayList<>();
        for (int request = 0; request < 5; request++) {
            approved.add(approve(approver, wall));
            if (request == 1) {
                confirm(operator, "the post-upgrade tasks of Unified CM are done");
            }
        }
        confirm(operator, "the post-upgrade tasks of IM and Presence are done");
        confirm(operator, "LDAP synchronisation runs again");

        assertThat(operator.getByText("Finished: every step is done.").first())
                .isVisible(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                                .setTimeout(PATIENCE));
        assertThat(approved.getFirst()).contains("chi-pub");
        assertThat(lab.record().order(Act.SWITCH_ACCEPTED))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith(new NodeName("chi-pub"))
                .endsWith(
                        new NodeName("chi-imp-pub"),
                        new NodeName("chi-imp-sub1"),
                        new NodeName("chi-imp-sub2"));
    }

    private void register(Page page) {
        page.navigate(at("/clusters"));
        page.getByLabel("Speed", new Page.GetByLabelOptions().setExact(true)).fill("240");
        accessible(page);
        button(page, "Register").click();
        // The key of the node that was named, then those of all the others that it names.
        page.getByText("Confirm the key of").first().click();
        button(page, "Confirm all keys shown").click();
        assertThat(page.getByText("12.5.1.14900-63").first()).isVisible(visibleWithin());
        accessible(page);
    }

    private void check(Page page) {
        page.navigate(at("/clusters/CHI-HQ/plan"));
        Locator way =
                page.getByText("Run the checks first", new Page.GetByTextOptions().setExact(true));
        way.waitFor(patience());
        accessible(page);
        way.click();
        button(page, "Run the checks").click();
        assertThat(page.getByText("Nothing here holds the start").first())
                .isVisible(visibleWithin());
        for (Locator nodes : page.getByText("Node by node").all()) {
            nodes.press("Enter");
        }
        accessible(page);
    }

    private static void tick(Page page, String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true)).click();
    }

    private void start(Page page) {
        page.navigate(at("/clusters/CHI-HQ/plan"));
        tick(page, "Pre-upgrade tasks are done");
        tick(page, "Configuration tasks are stopped");
        tick(page, "LDAP synchronisation is suspended");
        accessible(page);
        button(page, "Start upgrade").click();
        page.waitForURL("**/upgrades/CHI-HQ", new Page.WaitForURLOptions().setTimeout(PATIENCE));
        accessible(page);
    }

    private String approve(Page page, Page wall) {
        page.navigate(at("/approvals"));
        Locator approve = button(page, "Approve switch version").first();
        approve.waitFor(patience());
        assertThat(wall.getByText("Approve?").first()).isVisible(visibleWithin());
        picture(wall, approvedSoFar());
        String card = page.locator(".sb-approval").first().innerText();
        accessible(page);
        long before = approvedSoFar();
        approve.click();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(4))
                .until(() -> approvedSoFar() > before);
        return card;
    }

    /// Keeps a picture of the wall where somebody asks for one, for the README.
    private static void picture(Page wall, long switched) {
        String folder = System.getProperty("switchboard.pictures", "");
        if (!folder.isEmpty()) {
            wall.setViewportSize(1920, 1080);
            wall.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, "wall-" + switched + ".png")));
        }
    }

    private long approvedSoFar() {
        return lab.record().of(Act.SWITCH_ACCEPTED).size();
    }

    private void confirm(Page page, String what) {
        page.navigate(at("/upgrades/CHI-HQ"));
        Locator confirm = button(page, "Confirm that " + what).first();
        confirm.waitFor(patience());
        confirm.click();
        // What is clicked is on its way to the server; leaving the page now could lose it.
        confirm.waitFor(patience().setState(WaitForSelectorState.HIDDEN));
    }

    private Page signedIn(String who) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(at("/sign-in"));
        page.getByLabel("User name").fill(who);
        page.getByLabel("Password").fill("lab-" + who);
        accessible(page);
        button(page, "Sign in").click();
        assertThat(page.getByText("Sign out").first()).isVisible(visibleWithin());
        return page;
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.WaitForOptions patience() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions
            visibleWithin() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(PATIENCE);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
