package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/// People make passkeys, sign in with them and prove themselves with them, in a browser whose
/// authenticator is made of software.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
@Tag("night")
class PasskeyInBrowserTest extends AccountInBrowser {
    private static final String NAME = "Telephone";

    private CDPSession devices;
    private String authenticator;

    @BeforeEach
    void somebodyWithAnAuthenticator(TestInfo test) {
        BrowserContext context =
                opened("p" + Integer.toHexString(test.getDisplayName().hashCode()));
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        authenticator =
                devices.send("WebAuthn.addVirtualAuthenticator", asked)
                        .get("authenticatorId")
                        .getAsString();
        signInByPassword();
        makeOne();
    }

    private void makeOne() {
        page.navigate(site + "/account");
        fill("Name of the passkey", NAME);
        press("Add a passkey");
        reads("The passkey " + NAME + " is kept.");
    }

    private void signInByPasskey() {
        press("Sign out");
        page.waitForURL("**/sign-in*");
        press("Sign in with a passkey");
    }

    @Test
    void a_passkey_signs_in_without_a_password_and_proves_both_factors() {
        signInByPasskey();
        reads("Sign out");

        page.navigate(site + "/account");
        reads(who);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        press("Remove " + NAME);
        assertThat(page.getByText("Remove " + NAME)).isHidden();
        assertThat(page.getByText("show one of your passkeys")).hasCount(0);
    }

    @Test
    void whoever_has_a_passkey_shows_it_where_a_password_alone_is_not_enough() {
        press("Remove " + NAME);
        reads("show one of your passkeys");
        reads("Remove " + NAME);

        press("Prove it with a passkey");
        assertThat(page.getByText("Remove " + NAME)).isHidden();
    }

    @Test
    void a_browser_that_does_not_have_it_looked_at_who_holds_the_passkey_lets_nobody_in() {
        page.addInitScript(
                """
                const get = navigator.credentials.get.bind(navigator.credentials);
                navigator.credentials.get = (asked) => {
                  asked.publicKey.userVerification = 'discouraged';
                  return get(asked);
                };
                """);
        JsonObject nobody = new JsonObject();
        nobody.addProperty("authenticatorId", authenticator);
        nobody.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", nobody);
        signInByPasskey();

        reads("The passkey was not taken.");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whoever_may_not_sign_in_is_not_let_in_by_a_passkey_either() {
        people.disable(ROOT, who);
        page.navigate(site + "/account");
        page.waitForURL("**/sign-in*");
        press("Sign in with a passkey");

        reads("The passkey was not taken.");
        people.enable(ROOT, who);
        press("Sign in with a passkey");
        reads("Sign out");
    }

    @Test
    void an_admin_takes_lost_passkeys_away_and_they_let_nobody_in() {
        signInByPasskey();
        reads("Sign out");
        page.navigate(site + "/people");
        press("Remove the passkeys of " + who);
        page.navigate(site + "/");
        page.waitForURL("**/sign-in*");
        press("Sign in with a passkey");

        reads("The passkey was not taken.");
    }
}
