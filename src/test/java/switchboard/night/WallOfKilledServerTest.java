package switchboard.night;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.LabShapes;

/// A paired wall that nobody touches, while its server is killed and started again.
@Tag("night")
class WallOfKilledServerTest {
    @TempDir Path directory;

    @Test
    void a_wall_says_that_its_server_is_gone_and_is_true_again_when_it_is_back()
            throws IOException {
        ProductProcess product = new ProductProcess(directory, HealingWall.TOKENS);
        product.start();
        try (LabSite site = LabSite.of(LabShapes.demo("127.1.82.141"), Clock.systemUTC());
                Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(Chromium.options())) {
            HealingWall.register(product.api(), site);
            Page wall = HealingWall.paired(browser, product.port(), product.api());
            Locator alive = wall.locator("sb-alive");
            HealingWall.seesAll(alive, "live, newest news");

            product.kill();
            HealingWall.isLost(wall);
            product.start();
            HealingWall.seesAll(alive, "live, newest news");
            assertThat(wall.locator("sb-topology")).containsText("chi-imp-sub2");
            assertThat(wall.locator("html")).not().hasAttribute("stale", "");
        } finally {
            product.kill();
        }
    }
}
