package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The drawing of a cluster in a real browser, from one node to thirty, on a page and on a wall:
/// every tile whole and by itself, every name in its tile and large enough.
@Tag("night")
class TopologyInBrowserTest {
    private static final String BASE = "http://drawing.test/";
    private static final String MEASURE =
            """
            () => {
              const host = document.querySelector('sb-topology');
              const box = (it) => { const r = it.getBoundingClientRect();
                return { x: r.x, y: r.y, right: r.right, bottom: r.bottom }; };
              const tiles = [...host.shadowRoot.querySelectorAll('rect.tile')].map((tile) => {
                const name = tile.parentElement.querySelector('text.name');
                return { tile: box(tile), name: box(name), text: name.textContent,
                  size: parseFloat(getComputedStyle(name).fontSize), full: tile.parentElement.querySelector('title').textContent };
              });
              const faults = [];
              const room = box(host);
              const inside = (one, other) => one.x >= other.x - 0.6 && one.y >= other.y - 0.6
                && one.right <= other.right + 0.6 && one.bottom <= other.bottom + 0.6;
              const apart = (one, other) => one.right <= other.x || other.right <= one.x
                || one.bottom <= other.y || other.bottom <= one.y;
              tiles.forEach((it, i) => {
                if (!inside(it.tile, room)) faults.push(`${it.text} leaves the drawing`);
                if (!inside(it.name, it.tile)) faults.push(`${it.text} leaves its tile`);
                tiles.slice(i + 1).filter((other) => !apart(it.tile, other.tile))
                  .forEach((other) => faults.push(`${it.text} lies on ${other.text}`));
              });
              if (document.documentElement.scrollWidth > innerWidth) faults.push('it scrolls sideways');
              return { faults, count: tiles.length, texts: tiles.map((it) => it.text), smallest: Math.min(...tiles.map((it) => it.size)) };
            }
            """;

    private static Playwright playwright;
    private static Browser browser;

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

    // On a wall a name is at least 20 px high on a screen of 1080 lines even with thirty nodes.
    @ParameterizedTest
    @CsvSource({
        "page, 360, 740, 11",
        "page, 1440, 900, 11",
        "page, 1920, 1080, 11",
        "page, 3840, 2160, 11",
        "wall, 1440, 810, 15",
        "wall, 1920, 1080, 20",
        "wall, 3840, 2160, 40"
    })
    void from_one_node_to_thirty_every_tile_is_whole_and_every_name_is_read(
            String size, int width, int height, double smallest) {
        try (Page page = page(width, height)) {
            for (int[] shape : new int[][] {{1, 0}, {3, 0}, {5, 3}, {9, 2}, {21, 6}, {24, 6}}) {
                for (String kind : List.of("rest", "work", "unknown")) {
                    Map<?, ?> seen = drawn(page, size, shape[0], shape[1], kind);
                    String where = shape[0] + " and " + shape[1] + " nodes, " + kind;
                    assertThat((List<?>) seen.get("faults")).as(where).isEmpty();
                    assertThat(((Number) seen.get("count")).intValue())
                            .as(where)
                            .isEqualTo(shape[0] + shape[1]);
                    assertThat(seen.get("texts").toString()).as(where).doesNotContain("…");
                    assertThat(((Number) seen.get("smallest")).doubleValue())
                            .as(where)
                            .isGreaterThanOrEqualTo(smallest);
                }
            }
        }
    }

    private static Map<?, ?> drawn(Page page, String size, int cm, int imp, String kind) {
        page.evaluate(
                "model => { const part = document.createElement('sb-topology');"
                        + "document.querySelector('main').replaceChildren(part); part.className = JSON.parse(model).size; part.model = model; }",
                JsonMapper.shared().writeValueAsString(model(size, cm, imp, kind)));
        // The part follows its size; two frames later it has been drawn at it.
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return (Map<?, ?>) page.evaluate(MEASURE);
    }

    private static Page page(int width, int height) {
        Page page =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                        .newPage();
        page.route(BASE + "**", TopologyInBrowserTest::serve);
        page.navigate(BASE);
        page.waitForFunction("() => customElements.get('sb-topology')");
        page.evaluate("() => document.fonts.ready");
        return page;
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(BASE.length());
        if (path.isEmpty()) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/html").setBody(document()));
            return;
        }
        route.fulfill(
                new Route.FulfillOptions()
                        .setPath(Path.of("frontend").resolve(path))
                        .setContentType(path.endsWith(".js") ? "text/javascript" : "text/css"));
    }

    private static String document() {
        return "<!doctype html><link rel=stylesheet href=styles/tokens.css>"
                + "<style>body{margin:0}main{height:100vh}.wall{height:100%}</style>"
                + "<main></main><script type=module src=parts/topology.js></script>";
    }

    private static Map<String, Object> model(String size, int cm, int imp, String kind) {
        List<Map<String, Object>> groups = new ArrayList<>();
        groups.add(group("Unified CM", "", cm, kind));
        if (imp > 0) {
            groups.add(group("IM and Presence", "imp-", imp, kind));
        }
        return Map.of(
                "size",
                size,
                "label",
                "Nodes of CHI-HQ",
                "groups",
                groups,
                "footer",
                List.of("30 of 30 installed", "30 of 30 switched"));
    }

    private static Map<String, Object> group(String title, String prefix, int count, String kind) {
        return Map.of(
                "title", title,
                "publisher", node(prefix + "pub", kind, 2),
                "subscribers",
                        IntStream.range(1, count)
                                .mapToObj(it -> node(prefix + "sub" + it, kind, it % 5))
                                .toList());
    }

    private static Map<String, Object> node(String name, String kind, int digit) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", name);
        node.put("fullName", "chi-" + name);
        node.put("kind", kind);
        node.put("word", "installing, longer than usual, 1 h 53 min");
        node.put("replication", digit);
        node.put("progress", 0.7);
        node.put(
                "sides",
                Map.of("old", "12.5.1.14900-63", "new", "14.0.1.13900-155", "oldActive", true));
        return node;
    }
}
