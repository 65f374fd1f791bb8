package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeySettingsTest {
    private static final String SITE = "https://switchboard.example.com";

    private static PasskeySettings none() {
        return new PasskeySettings(Set.of(), Optional.empty());
    }

    @Test
    void a_site_that_has_not_said_how_it_is_called_offers_none() {
        assertThat(none().or("").boundTo()).isEmpty();
    }

    @Test
    void the_address_for_the_links_is_enough() {
        PasskeySettings settings = none().or(SITE + "/");

        assertThat(settings.origins()).containsExactly(SITE);
        assertThat(settings.boundTo()).contains("switchboard.example.com");
    }

    @Test
    void an_address_without_tls_offers_none() {
        assertThat(none().or("http://switchboard.example.com").boundTo()).isEmpty();
    }

    @Test
    void origins_of_its_own_go_before_the_address_and_a_domain_above_holds_them_together() {
        PasskeySettings settings =
                new PasskeySettings(
                        Set.of(SITE, "https://other.example.com"), Optional.of("example.com"));

        assertThat(settings.or("https://links.example.org").origins()).doesNotContain("links");
        assertThat(settings.or("https://links.example.org").boundTo()).contains("example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://switchboard.example.com",
                "https://switchboard.example.com/",
                "https://switchboard.example.org",
                "https://badexample.com",
                "switchboard.example.com"
            })
    void an_origin_that_browsers_would_refuse_holds_the_start(String origin) {
        assertThatThrownBy(() -> new PasskeySettings(Set.of(origin), Optional.of("example.com")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(origin);
    }
}
