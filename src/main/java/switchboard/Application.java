package switchboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import switchboard.journal.SteadyClock;
import switchboard.journal.Verify;

/// Starts Switchboard, and is the one place where the time of day comes from.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/controls.css")
@StyleSheet("context://styles/lists.css")
@StyleSheet("context://styles/card.css")
@StyleSheet("context://styles/switchboard.css")
@SpringBootApplication
public class Application implements AppShellConfigurator {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /// Starts the product with Spring's command line arguments, such as `--server.port=8081`; after
    /// `verify` it only checks an export of the journal and ends.
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("verify")) {
            var files = List.of(arguments).subList(1, arguments.length);
            System.exit(Verify.run(files, System.out));
        }
        new Start(arguments).run();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/brand.svg", "any");
        // Telephones take web push only from what can stand on their home screen.
        settings.addLink("manifest", "icons/site.webmanifest");
    }

    /// The clock everybody else is handed; a test puts its own in its place.
    @Bean
    Clock clock(SteadyClock steady) {
        return new ForwardClock(Clock.systemUTC(), steady);
    }

    /// Measures what must not depend on anybody setting the clock.
    @Bean
    SteadyClock steadyClock() {
        return System::nanoTime;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        LOG.info("Switchboard is ready on http://localhost:{}", port);
    }
}
