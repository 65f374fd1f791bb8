package switchboard.ui.part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import switchboard.night.Chromium;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a wall shows in a browser, and what it does there by itself when the server says nothing.
@Tag("night")
class WallScreenTest {
    private static final String CAPITALS =
            """
            () => {
              const context = document.createElement('canvas').getContext('2d');
              const roots = [document, ...[...document.querySelectorAll('*')].map(it => it.shadowRoot).filter(Boolean)];
              const texts = roots.flatMap(root => [...root.querySelectorAll(
                'text.name, text.word, h1, .sb-wall-call-kind span, .sb-wall-call p span, .sb-wall-item span')]);
              return texts.filter(it => it.getBoundingClientRect().height > 0 && it.textContent !== '?').map(it => {
                const style = getComputedStyle(it);
                context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                return [it.textContent, context.measureText('H').actualBoundingBoxAscent];
              });
            }
            """;
    private static final String CUT_OFF =
            """
            () => {
              const roots = [document, ...[...document.querySelectorAll('*')].map(it => it.shadowRoot).filter(Boolean)];
              return roots.flatMap(root => [...root.querySelectorAll('text, h1, b, span, p, time, small, em')])
                .filter(it => !it.closest('.spoken') && it.checkVisibility({visibilityProperty: true}))
                .map(it => [it.textContent, it.getBoundingClientRect()])
                .filter(([text, box]) => text.trim() && box.width > 2
                  && (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight))
                .map(([text]) => text);
            }
            """;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    private static WallSettings seen(double metres) {
        return new WallSettings(List.of(), metres, 55, WallSettings.Theme.DARK, false);
    }

    private static WallPage wall(double metres, LiveCluster... clusters) {
        return WallPage.open(browser, 1920, 1080, seen(metres), List.of(clusters));
    }

    private static LiveCluster called(int nodes) {
        return nodes == 8
                ? WallScene.called("CHI-HQ", "chi", 4, 3)
                : WallScene.called("NYC-ALL", "nyc", 20, 6);
    }

    /// On a screen of 55 inches and 1920 by 1080 a millimetre is 1.577 px.
    private static double minutesOfArc(double pixels, double metres) {
        double high = pixels / 1576.9;
        return Math.toDegrees(Math.atan(high / metres)) * 60;
    }

    @ParameterizedTest
    @CsvSource({"3, 8", "3, 27", "5, 8", "5, 27"})
    void names_states_and_the_call_are_high_enough_to_be_read(double metres, int nodes) {
        try (WallPage wall = wall(metres, called(nodes))) {
            wall.picture("wall-%d-nodes-%.0f-metres".formatted(nodes, metres));
            List<?> capitals = (List<?>) wall.page().evaluate(CAPITALS);

            assertThat(capitals).hasSizeGreaterThan(nodes);
            assertThat(capitals)
                    .allSatisfy(
                            it -> {
                                double pixels = ((Number) ((List<?>) it).getLast()).doubleValue();
                                assertThat(minutesOfArc(pixels, metres))
                                        .as(it.toString())
                                        .isGreaterThanOrEqualTo(15.95);
                            });
            assertThat(wall.mistakes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 8", "3, 27", "5, 8", "5, 27"})
    void no_node_is_left_out(double metres, int nodes) {
        try (WallPage wall = wall(metres, called(nodes))) {
            assertThat(wall.page().locator("sb-topology text.name")).hasCount(nodes);
        }
    }

    @Test
    void nothing_is_cut_off_wherever_the_picture_stands() {
        try (WallPage wall = wall(3, called(27))) {
            for (String place : List.of("-4px -4px", "4px 4px")) {
                wall.page()
                        .evaluate(
                                "it => document.querySelector('.sb-wall').style.translate = it",
                                place);
                assertThat((List<?>) wall.page().evaluate(CUT_OFF)).as(place).isEmpty();
            }
        }
    }

    @Test
    void more_clusters_than_can_be_read_take_turns_and_the_call_stays() {
        List<LiveCluster> many = new ArrayList<>();
        for (int number = 1; number <= 11; number++) {
            many.add(WallScene.calm("CALM-" + number, "cal", 4, 3));
        }
        many.add(called(8));
        try (WallPage wall = wall(5, many.toArray(LiveCluster[]::new))) {
            Page page = wall.page();
            List<String> seen = new ArrayList<>();
            for (int turn = 0; turn < 4; turn++) {
                wall.picture("wall-12-clusters-" + (turn + 1));
                seen.addAll(page.locator("sb-clusters g.cluster text.name").allTextContents());
                assertThat(page.locator(".sb-wall-call")).containsText("CHI-HQ");
                page.clock().runFor(12_000);
            }
            assertThat(seen).contains("CALM-1", "CALM-11", "CHI-HQ");
            assertThat(page.locator("sb-clusters svg").first()).containsText(" of ");
        }
    }

    @Test
    void axe_finds_nothing_on_a_wall() {
        for (List<LiveCluster> shown :
                List.of(List.of(called(8)), List.of(called(8), called(27)))) {
            try (WallPage wall = WallPage.open(browser, 1920, 1080, seen(3), shown)) {
                wall.page().clock().resume();
                assertThat(new AxeBuilder(wall.page()).analyze().getViolations()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT"})
    void every_state_is_told_apart_without_colours(WallSettings.Theme theme) {
        WallSettings settings = new WallSettings(List.of(), 3, 55, theme, false);
        for (List<LiveCluster> shown :
                List.of(
                        List.of(called(8)),
                        List.of(called(27)),
                        List.of(
                                called(8),
                                WallScene.busy("DEN-DC", "den", 8, 6),
                                WallScene.calm("MIA-1", "mia", 2, 0),
                                WallScene.old("SGL-1", "sgl", 0, 0)))) {
            try (WallPage wall = WallPage.open(browser, 1920, 1080, settings, shown)) {
                wall.page()
                        .addStyleTag(
                                new Page.AddStyleTagOptions()
                                        .setContent("html { filter: grayscale(1); }"));
                wall.picture(
                        "grey-%d-%d-%s"
                                .formatted(
                                        shown.size(),
                                        shown.getFirst().state().orElseThrow().nodes().size(),
                                        theme.name().toLowerCase(Locale.ROOT)));
                List<String> shapes =
                        Stream.of("ask", "hold", "work", "rest", "unknown")
                                .map(kind -> shape(wall.page(), kind))
                                .toList();
                assertThat(shapes).hasSize(5).doesNotHaveDuplicates();
            }
        }
    }

    /// What is drawn for a state, without its place and its size.
    private static String shape(Page page, String kind) {
        String shapes = "g.%1$s > .mark, g.%1$s > .stroke, g.%1$s > text.word".formatted(kind);
        return String.valueOf(
                page.locator(shapes)
                        .first()
                        .evaluate(
                                "it => it.tagName + (it.getAttribute('d') ?? it.textContent)"
                                        + ".replace(/[-0-9. ]/g, '')"));
    }
}
