package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import switchboard.telling.OtherEnd;
import switchboard.telling.PushedBrowser;

/// People have their browser told, in a browser. Only its push service is ours: what that one gets
/// is opened with the browser's keys and handed to the worker that the page left behind.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
@Tag("night")
class PushInBrowserTest extends AccountInBrowser {
    private static final String NAME = "Telephone";

    private final CompletableFuture<String> worker = new CompletableFuture<>();
    private BrowserContext context;
    private CDPSession devices;
    private OtherEnd service;
    private PushedBrowser keys;

    @BeforeEach
    void somebodyWithABrowser(TestInfo test) throws Exception {
        service = new OtherEnd();
        keys = new PushedBrowser();
        context = opened("q" + Integer.toHexString(test.getDisplayName().hashCode()));
        context.addInitScript(
                """
                PushManager.prototype.subscribe = async (asked) => {
                  window.asked = asked;
                  return %s;
                };
                """
                        .formatted(keys.subscription(service.pushes())));
        devices = context.newCDPSession(page);
        devices.on("ServiceWorker.workerRegistrationUpdated", this::registered);
        devices.send("ServiceWorker.enable");
        signInByPassword();
        page.navigate(site + "/account");
        fill("Name of this browser", NAME);
    }

    private void registered(JsonObject event) {
        event.getAsJsonArray("registrations")
                .forEach(
                        it ->
                                worker.complete(
                                        it.getAsJsonObject().get("registrationId").getAsString()));
    }

    @AfterEach
    void close() {
        context.close();
        service.close();
    }

    private void allow() {
        context.grantPermissions(List.of("notifications"));
        press("Tell this browser");
        reads(NAME + " is told from now on.");
    }

    @Test
    void a_browser_is_told_and_shows_it() throws Exception {
        allow();
        assertThat((Boolean) page.evaluate("window.asked.userVisibleOnly")).isTrue();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        press("Test " + NAME);
        reads("The test: Taken.");
        String said = keys.open(service.got().getFirst().bytes());
        JsonObject push = new JsonObject();
        push.addProperty("origin", site);
        push.addProperty("registrationId", worker.get());
        push.addProperty("data", said);
        devices.send("ServiceWorker.deliverPushMessage", push);

        page.waitForFunction(
                """
                async (title) => (await (await navigator.serviceWorker.getRegistration('/parts/'))
                  .getNotifications()).some((it) => it.title === title)
                """,
                "A test by " + who + ". Nothing has happened.");
    }

    @Test
    void a_telephone_can_have_the_site_on_its_home_screen() {
        Object display =
                page.evaluate(
                        """
                        async () => (await (await fetch(
                            document.querySelector('link[rel=manifest]').href)).json()).display
                        """);
        assertThat(display).isEqualTo("standalone");
    }

    @Test
    void a_browser_that_takes_no_notifications_is_not_kept() {
        press("Tell this browser");
        reads("This browser takes no notifications from Switchboard.");
        assertThat(page.getByText("Test " + NAME)).hasCount(0);
    }

    @Test
    void a_browser_is_told_no_more_when_its_person_says_so() {
        allow();
        press("Tell " + NAME + " no more");
        assertThat(page.getByText("Test " + NAME)).isHidden();
    }
}
