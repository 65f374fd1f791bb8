package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;

/// Somebody with an account of their own in a browser of their own, at a site that has said how it
/// is called.
abstract class AccountInBrowser {
    static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final double PATIENCE = 30_000;
    private static final String WORD = "the word of somebody";

    @TempDir static Path directory;
    static String site;
    private static Playwright playwright;
    private static Browser browser;

    @Autowired People people;
    String who;
    Page page;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        int port = freePort();
        site = "http://localhost:" + port;
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("server.port", () -> port);
        settings.add("switchboard.telling.address", () -> site + "/");
        settings.add("switchboard.telling.push.services", () -> "localhost");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void end() {
        browser.close();
        playwright.close();
    }

    /// Makes an account that no other test has, and opens a browser.
    BrowserContext opened(String name) {
        who = name;
        people.create(Proved.by(ROOT), who, Set.of(PersonRole.ADMIN), WORD);
        BrowserContext context = browser.newContext();
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        return context;
    }

    void signInByPassword() {
        page.navigate(site + "/sign-in");
        page.getByLabel("User name").fill(who);
        page.getByLabel("Password").fill(WORD);
        press("Sign in");
        reads("Sign out");
    }

    /// Fills a field and leaves it.
    void fill(String label, String value) {
        page.getByLabel(label).fill(value);
        page.getByLabel(label).press("Tab");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
