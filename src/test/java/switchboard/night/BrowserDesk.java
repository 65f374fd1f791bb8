package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who is signed in at a browser of their own, and what they see and type there.
final class BrowserDesk {
    private static final double PATIENCE = 30_000;

    private final Page page;
    private final String base;

    private BrowserDesk(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /// Signs in as one of the accounts of the lab.
    static BrowserDesk signedIn(Browser browser, int port, String who) {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        BrowserDesk desk = new BrowserDesk(page, "http://localhost:" + port);
        desk.go("/sign-in");
        desk.type("User name", who);
        desk.type("Password", "lab-" + who);
        desk.press("Sign in");
        desk.reads("Sign out");
        return desk;
    }

    void go(String path) {
        page.navigate(base + path);
    }

    /// Fills the form for a new cluster and sends it off.
    void register(String name, String address, int port, String user, String password) {
        go("/clusters");
        press("Register a cluster");
        type("Name", name);
        type("Address of a node", address);
        type("SSH port", String.valueOf(port));
        type("User name", user);
        type("Password", password);
        type("Speed", String.valueOf(LabSite.SPEED));
        press("Register");
    }

    /// Fills a field and leaves it.
    void type(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
    }

    /// The same in the last of several forms alike.
    void typeLast(String label, String text) {
        field(label).last().fill(text);
        field(label).last().press("Tab");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// Opens something that is folded.
    void unfold(String title) {
        page.getByText(title).click();
    }

    /// Sees that in one piece, and nothing on the whole page that is not for people.
    void reads(String text) {
        assertThat(page.getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        PlainWords.check(page.locator("body").innerText());
    }

    /// Does not see that any more.
    void readsNoLonger(String text) {
        assertThat(page.getByText(text).first())
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }

    /// Finds in a field what was typed there.
    void finds(String label, String text) {
        assertThat(field(label)).hasValue(text);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
