package switchboard.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import switchboard.cluster.InvalidInput;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// Which browsers are told: their people's own, and only by services of the site.
@Tag("postgresql")
class BrowsersTest extends ToldByPush {
    @Test
    void the_same_browser_again_is_told_once() {
        kept();
        browsers.keep(olga, browser.subscription(other.pushes()), "The same");
        assertThat(browsers.of(olga)).extracting(ToldBrowser::label).containsExactly("The same");
    }

    @Test
    void nobody_tests_or_removes_the_browser_of_another() {
        ToldBrowser hers = kept();
        Person mallory = person("mallory", PersonRole.APPROVER);
        browsers.remove(mallory, hers.channel());
        assertThat(browsers.of(olga)).containsExactly(hers);
        assertThatThrownBy(() -> telling.test(hers.channel(), mallory))
                .isInstanceOf(NotAllowed.class);

        browsers.remove(olga, hers.channel());
        assertThat(browsers.of(olga)).isEmpty();
    }

    @Test
    void what_opens_a_browser_is_not_in_the_database_in_clear() {
        kept();
        String rows =
                run.bean(JdbcClient.class)
                        .sql("select * from push_subscription")
                        .query()
                        .listOfRows()
                        .toString();
        assertThat(rows).contains("Telephone").doesNotContain("secret-path", "p256dh");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/push, evil.example",
        "http://a.push.example.org/push, a.push.example.org",
        "https://push.example.org.evil.example/, push.example.org.evil.example",
        "file:///etc/passwd, null"
    })
    void pushes_go_to_the_services_of_the_site_only(URI endpoint, String named) {
        assertThatThrownBy(() -> browsers.keep(olga, browser.subscription(endpoint), "Telephone"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("go by " + named + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no json",
                "{}",
                "{\"endpoint\":\"not an address\"}",
                "{\"endpoint\":\"https://a.push.example.org/\"}",
                "{\"endpoint\":\"https://a.push.example.org/\",\"keys\":{\"p256dh\":\"BA\",\"auth\":\"AA\"}}"
            })
    void what_no_browser_says_is_refused(String subscription) {
        assertThatThrownBy(() -> browsers.keep(olga, subscription, "Telephone"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a name of more than sixty characters, which is longer than any list shows"
            })
    void a_browser_has_a_name(String label) {
        String subscription = browser.subscription(other.pushes());
        assertThatThrownBy(() -> browsers.keep(olga, subscription, label))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 to 60 characters");
    }

    @Test
    void nobody_has_more_browsers_than_anybody_would() throws Exception {
        for (int number = 0; number < Browsers.MOST; number++) {
            URI service = URI.create("https://a.push.example.org/" + number);
            browsers.keep(olga, browser.subscription(service), "Telephone");
        }
        assertThatThrownBy(this::kept).hasMessageContaining("10 browsers");
    }
}
