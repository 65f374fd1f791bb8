package switchboard.ui.part;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

/// A wall in a real browser without a server behind it: the component's own elements, models and
/// sheets. What the browser does by itself can be seen there at any time of its clock.
final class WallPage implements AutoCloseable {
    private static final String BASE = "http://wall.test/";
    private static final Map<String, String> MODULES =
            Map.of(
                    "sb-clusters", "clusters",
                    "sb-topology", "topology",
                    "sb-ribbon", "ribbon",
                    "sb-alive", "alive",
                    "sb-clock", "clock",
                    "sb-mark", "mark",
                    "sb-room", "room",
                    "sb-chime", "chime",
                    "sb-wall-frame", "wall-frame");

    private final BrowserContext context;
    private final Page page;
    private final List<String> mistakes = new ArrayList<>();

    private boolean silent;

    private WallPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error") && !it.text().contains("ERR_FAILED")) {
                        mistakes.add(it.text());
                    }
                });
        page.onPageError(mistakes::add);
    }

    /// Opens it on a screen of that size, with a clock of the browser that stands still.
    static WallPage open(
            Browser browser,
            int width,
            int height,
            WallSettings settings,
            List<LiveCluster> clusters) {
        WallScreen screen = new WallScreen();
        screen.show(settings, clusters, WallScene.NOW, new Times(ZoneId.of("UTC")));
        WallPage wall =
                new WallPage(
                        browser.newContext(
                                new Browser.NewContextOptions().setViewportSize(width, height)));
        String html = html(screen.getElement());
        wall.page.route("**/*", route -> wall.answer(route, html));
        wall.page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T01:00:00Z"));
        wall.page.clock().pauseAt("2026-11-22T02:00:00Z");
        wall.page.navigate(BASE);
        wall.silent = true;
        wall.page.evaluate(
                "Promise.all([450,500,550,600,650,680,720].map(w => document.fonts.load(w + ' 20px"
                        + " Inter')))");
        wall.page.evaluate("document.fonts.ready");
        wall.page.clock().runFor(50);
        return wall;
    }

    Page page() {
        return page;
    }

    /// From now on the server answers those who ask for the page.
    void serverAnswers() {
        silent = false;
    }

    /// The server speaks so many times, every two seconds, and has nothing new to say.
    void pulses(int times) {
        for (int pulse = 0; pulse < times; pulse++) {
            page.clock().runFor(2_000);
            page.evaluate(
                    """
                    () => {
                      const alive = document.querySelector('sb-alive');
                      const at = alive.model.serverNow + 2000;
                      alive.model = { ...alive.model, serverNow: at, newestAt: at };
                    }\
                    """);
        }
    }

    /// What the browser complained about.
    List<String> mistakes() {
        return mistakes;
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static String html(Element root) {
        StringBuilder models = new StringBuilder();
        TreeSet<String> modules = new TreeSet<>();
        List<Element> all = below(root).filter(it -> !it.isTextNode()).toList();
        for (int index = 0; index < all.size(); index++) {
            Element element = all.get(index);
            element.setAttribute("hidden", !element.isVisible());
            if (element.getTag().startsWith("sb-") && !MODULES.containsKey(element.getTag())) {
                throw new IllegalStateException("No module for " + element.getTag());
            }
            if (MODULES.containsKey(element.getTag())) {
                modules.add(MODULES.getOrDefault(element.getTag(), ""));
                element.setAttribute("data-nr", String.valueOf(index));
                for (String property : List.of("model", "news")) {
                    if (element.getPropertyRaw(property) != null) {
                        models.append(
                                "document.querySelector('[data-nr=\"%d\"]').%s = %s;\n"
                                        .formatted(
                                                index, property, element.getPropertyRaw(property)));
                    }
                }
            }
        }
        modules.forEach(it -> models.append("import './parts/%s.js';%n".formatted(it)));
        return """
        <!doctype html><html lang="en"><head><title>wall</title>
        <link rel="stylesheet" href="styles/tokens.css"><link rel="stylesheet" href="styles/fonts.css">
        <link rel="stylesheet" href="styles/wall.css"></head><body>%s
        <script type="module">%s</script></body></html>
        """
                .formatted(root.getOuterHTML(), models);
    }

    private static Stream<Element> below(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(WallPage::below));
    }

    private void answer(Route route, String html) {
        String path = route.request().url().substring(BASE.length());
        if (path.isEmpty() && silent) {
            route.abort();
            return;
        }
        String type =
                path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".css")
                                ? "text/css"
                                : path.endsWith(".woff2") ? "font/woff2" : "text/html";
        Route.FulfillOptions answer = new Route.FulfillOptions().setContentType(type);
        String file = path.replace("?", "");
        try (InputStream found =
                WallPage.class.getResourceAsStream("/META-INF/resources/" + file)) {
            if (path.isEmpty()) {
                route.fulfill(answer.setBody(html));
            } else if (found == null) {
                route.fulfill(answer.setStatus(404));
            } else {
                route.fulfill(answer.setBodyBytes(found.readAllBytes()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        // A request that is under way would else be answered on a page that is gone.
        page.unrouteAll();
        context.close();
    }
}
