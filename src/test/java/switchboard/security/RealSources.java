package switchboard.security;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import switchboard.Application;

/// The whole product behind a real port, with a real OpenID provider and a real directory.
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "switchboard.sign-in.roles.operator=cucm-operators",
            "switchboard.sign-in.roles.approver=cucm-approvers, cucm-leads",
            "switchboard.sign-in.roles.admin=cucm-admins",
            "spring.security.oauth2.client.registration.corp.client-name=Corp",
            "spring.security.oauth2.client.registration.corp.scope=openid,profile",
            "spring.security.oauth2.client.registration.corp.client-id=" + OpenIdServer.CLIENT,
            "spring.security.oauth2.client.registration.corp.client-secret=" + OpenIdServer.SECRET,
            "spring.security.oauth2.client.registration.away.scope=openid",
            "spring.security.oauth2.client.registration.away.client-id=x",
            "spring.security.oauth2.client.registration.away.client-secret=y",
            "spring.security.oauth2.client.provider.away.issuer-uri=http://localhost:1",
            "switchboard.sign-in.ldap.bind-dn=" + LdapServer.SEARCHER,
            "switchboard.sign-in.ldap.bind-password=" + LdapServer.SEARCHER_PASSWORD,
            "switchboard.sign-in.ldap.user-base=ou=people",
            "switchboard.sign-in.ldap.user-filter=(|(uid={0})(mail={0}))",
            "switchboard.sign-in.ldap.group-base=ou=groups",
            "switchboard.sign-in.ldap.ssl-bundle=directory"
        })
@Import(RealSources.WhoIsThere.class)
@Timeout(60)
abstract class RealSources {
    private static final Path PLACE = place();
    static final OpenIdServer CORP = new OpenIdServer();
    static final LdapServer LDAP = new LdapServer(PLACE);

    static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    static final String HERE = "a password kept here";

    @LocalServerPort int port;
    @Autowired People people;

    Surfer surfer;

    @DynamicPropertySource
    static void sources(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", PLACE.resolve("data")::toString);
        settings.add("spring.security.oauth2.client.provider.corp.issuer-uri", CORP::issuer);
        settings.add("switchboard.sign-in.ldap.url", LDAP::tls);
        settings.add(
                "spring.ssl.bundle.pem.directory.truststore.certificate",
                () -> "file:" + LDAP.certificate());
    }

    @BeforeEach
    void a_browser_and_an_admin() {
        CORP.sendsBackTo("http://127.0.0.1:" + port + "/login/oauth2/code/corp");
        surfer = new Surfer(port);
        if (people.find(ROOT.name()).isEmpty()) {
            people.create(ROOT, HERE);
        }
    }

    static Map<String, String> form(String name, String password) {
        return Map.of("username", name, "password", password);
    }

    private static Path place() {
        try {
            return Files.createTempDirectory("switchboard-sources");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Answers in a browser's session who the product takes it for.
    static class WhoIsThere {
        @Bean
        RouterFunction<ServerResponse> whoIsThere(SignedIn signedIn) {
            return route().GET(
                            "/who-is-there",
                            _ ->
                                    ServerResponse.ok()
                                            .body(
                                                    signedIn.person()
                                                            .map(Person::toString)
                                                            .orElse("nobody")))
                    .build();
        }
    }
}
