package switchboard.telling;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;

/// Somebody with a browser that can be told.
abstract class ToldByPush extends Told {
    PushedBrowser browser;
    Browsers browsers;
    Telling telling;
    Person olga;

    @BeforeEach
    void somebody() throws Exception {
        TellingSettings settings =
                new TellingSettings(
                        Optional.of(URI.create("https://switchboard.example.org/")),
                        false,
                        Duration.ofHours(1),
                        Map.of());
        browser = new PushedBrowser();
        browsers = browsers(settings);
        telling = telling(settings, new StaticListableBeanFactory());
        olga = person("olga", PersonRole.APPROVER);
    }

    Person person(String name, PersonRole role) {
        return run.bean(People.class)
                .create(
                        Proved.by(ADAM),
                        name + now.getEpochSecond(),
                        Set.of(role),
                        "the word of " + name);
    }

    ToldBrowser kept() {
        browsers.keep(olga, browser.subscription(other.pushes()), "Telephone");
        return browsers.of(olga).getFirst();
    }
}
