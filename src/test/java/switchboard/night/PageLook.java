package switchboard.night;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who looks at pages at every width, light and dark, and notes what is wrong with them:
/// what is cut off, what axe finds, and secrets.
final class PageLook {
    private static final double PATIENCE = 60_000;
    private static final Set<String> REFUSALS =
            Set.of("There is no such page", "This page is not for your roles");
    private static final int[] WIDTHS = {360, 1440, 1920, 3840};
    private static final int WITHOUT_PICTURES = 2;
    private static final int[] HEIGHTS = {740, 900, 1080, 2160};

    private final Page page;
    private final String base;
    private final String who;
    private final List<String> faults = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private boolean kindIsJudged;

    private PageLook(Browser browser, int port, String who) {
        this.page = browser.newContext().newPage();
        page.onWebSocket(push -> push.onFrameReceived(it -> search("a push", it.text())));
        this.base = "http://localhost:" + port;
        this.who = who;
        page.setDefaultTimeout(PATIENCE);
    }

    static PageLook signedOut(Browser browser, int port) {
        return new PageLook(browser, port, "nobody");
    }

    /// Signs in as one of the accounts of the lab.
    static PageLook signedIn(Browser browser, int port, String who) {
        PageLook look = new PageLook(browser, port, who);
        look.page.navigate(look.base + "/sign-in");
        look.page.getByLabel("User name").fill(who);
        look.page.getByLabel("Password").fill("lab-" + who);
        look.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        look.page.getByText("Sign out").first().waitFor();
        return look;
    }

    /// What is wrong, each with its page, width and theme.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// Notes it from now on where a page, or what is pushed to it, tells one of these.
    PageLook without(String... kept) {
        secrets.addAll(List.of(kept));
        return this;
    }

    private void search(String where, @Nullable String text) {
        secrets.stream()
                .filter(it -> text != null && text.contains(it))
                .forEach(_ -> faults.add(who + where + ": a secret"));
    }

    /// Looks at a page that must be there for this person.
    void at(String path) {
        open(path);
        String title = page.locator("h1").first().innerText();
        if (REFUSALS.contains(title)) {
            faults.add(who + path + ": " + title);
        }
        look(path);
    }

    /// Looks at another page of a kind that was judged: whether it is cut off; axe judges it where
    /// pictures are taken too.
    void atAnother(String path) {
        kindIsJudged = true;
        at(path);
        kindIsJudged = false;
    }

    /// Looks at what stands where there is no page for this person.
    void atRefusal(String path) {
        open(path);
        String title = page.locator("h1").first().innerText();
        if (!REFUSALS.contains(title)) {
            faults.add(who + path + ": not refused, but " + title);
        }
        look(path);
    }

    private void open(String path) {
        page.navigate(base + path);
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => document.fonts.status === 'loaded'");
    }

    private void look(String path) {
        int looks = folder().isEmpty() ? WITHOUT_PICTURES : WIDTHS.length;
        for (int index = 0; index < looks; index++) {
            page.setViewportSize(WIDTHS[index], HEIGHTS[index]);
            for (ColorScheme scheme : schemes(WIDTHS[index])) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                look(path, WIDTHS[index], scheme);
            }
        }
    }

    /// Colours do not change what is cut off: where nobody looks at pictures, one is enough.
    private static List<ColorScheme> schemes(int width) {
        if (!folder().isEmpty()) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        return List.of(width == WIDTHS[1] ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static String folder() {
        return System.getProperty("switchboard.screenshots", "");
    }

    private void look(String path, int width, ColorScheme scheme) {
        String where = who + path.replaceAll("[/*]", "_") + "-" + width + "-" + scheme;
        picture(where);
        search(where, page.content());
        Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (((Number) wide).intValue() > 0) {
            faults.add(where + ": " + wide + " px wider than the window");
        }
        // What axe judges changes with the layout and with the colours, not with every size.
        // It takes long, so a phone is judged where pictures are taken too.
        boolean phoneByDay =
                !folder().isEmpty() && width == WIDTHS[0] && scheme == ColorScheme.LIGHT;
        boolean deskByNight =
                !(kindIsJudged && folder().isEmpty())
                        && width == WIDTHS[1]
                        && scheme == ColorScheme.DARK;
        if (phoneByDay || deskByNight) {
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(it -> faults.add(where + ": " + it.getId() + " " + nodes(it)));
        }
    }

    /// Pictures take most of the time; they are made where somebody wants to look.
    private void picture(String where) {
        if (!folder().isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder(), where + ".png")));
        }
    }

    private static String nodes(com.deque.html.axecore.results.Rule rule) {
        return rule.getNodes().stream().limit(2).map(it -> it.getHtml()).toList().toString();
    }
}
