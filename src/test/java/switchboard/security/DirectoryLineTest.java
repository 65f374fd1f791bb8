package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;

class DirectoryLineTest {
    private static final String WORD = "word in the directory";

    @TempDir Path place;

    private LdapServer server;

    @BeforeEach
    void a_directory() {
        server = new LdapServer(place);
        server.addPerson("ann", WORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DefaultSpringSecurityContextSource line(String url, Map<String, String> more) {
        var values = new java.util.HashMap<>(more);
        values.put("x.url", url);
        values.put("x.bind-dn", LdapServer.SEARCHER);
        values.put("x.bind-password", LdapServer.SEARCHER_PASSWORD);
        var bound =
                new Binder(new MapConfigurationPropertySource(values))
                        .bind("x", LdapSettings.class)
                        .get();
        var bundles = new StaticListableBeanFactory();
        bundles.addBean("bundles", trusting(server.certificate()));
        return DirectoryLine.of(bound, bundles.getBeanProvider(SslBundles.class));
    }

    private static SslBundles trusting(Path certificate) {
        var trust = PemSslStoreDetails.forCertificate("file:" + certificate);
        return new DefaultSslBundleRegistry(
                "directory", SslBundle.of(new PemSslStoreBundle(null, trust)));
    }

    private static final Map<String, String> TRUSTED = Map.of("x.ssl-bundle", "directory");

    private static void assertTells(DefaultSpringSecurityContextSource line) {
        LdapUtils.closeContext(line.getReadOnlyContext());
        LdapUtils.closeContext(line.getContext(LdapServer.dn("ann"), WORD));
        assertThatThrownBy(() -> line.getContext(LdapServer.dn("ann"), "wrong"))
                .isInstanceOf(org.springframework.ldap.AuthenticationException.class);
    }

    @Test
    void a_password_is_asked_for_over_tls() {
        assertTells(line(server.tls(), TRUSTED));
    }

    @Test
    void tls_begun_later_asks_for_it_too() {
        assertTells(line(server.plain(), TRUSTED));
    }

    @Test
    void no_word_goes_to_a_server_that_is_not_trusted() {
        for (String url : new String[] {server.tls(), server.plain()}) {
            var line = line(url, Map.of());
            assertThatThrownBy(line::getReadOnlyContext).isInstanceOf(NamingException.class);
        }
    }

    @Test
    void no_word_goes_to_a_server_whose_certificate_names_another() {
        for (String url : new String[] {server.tls(), server.plain()}) {
            var line = line(url.replace("localhost", "127.0.0.1"), TRUSTED);
            assertThatThrownBy(line::getReadOnlyContext).isInstanceOf(NamingException.class);
        }
    }

    @Test
    void passwords_go_in_the_open_only_where_it_is_said() {
        assertTells(line(server.plain(), Map.of("x.unencrypted", "true")));
    }

    @Test
    void settings_that_would_prove_nothing_stop_the_start() {
        assertCannotStart(Map.of("x.url", "http://directory"), "must begin with ldaps://");
        assertCannotStart(
                Map.of("x.url", "ldaps://directory", "x.bind-dn", "cn=a"), "has no bind-password");
        assertCannotStart(Map.of("x.url", "ldap://directory"), "begins TLS only with an account");
        assertThat(bound(Map.of("x.url", "ldaps://directory")).isThere()).isTrue();
    }

    private static LdapSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("x", LdapSettings.class)
                .get();
    }

    private static void assertCannotStart(Map<String, String> values, String words) {
        assertThatThrownBy(() -> bound(values))
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(words);
    }
}
