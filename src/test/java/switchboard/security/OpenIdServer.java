package switchboard.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// A real OpenID provider on a port of its own, apart from the product's beans. Everybody's
/// password there is [#PASSWORD]. It is called localhost and the product 127.0.0.1, since cookies
/// do not know ports.
final class OpenIdServer implements AutoCloseable {
    static final String PASSWORD = "the word at corp";
    static final String CLIENT = "switchboard";
    static final String SECRET = "client-secret-0123456789";

    private final AnnotationConfigServletWebServerApplicationContext running;

    OpenIdServer() {
        running = new AnnotationConfigServletWebServerApplicationContext(Beans.class);
    }

    String issuer() {
        return "http://localhost:" + running.getWebServer().getPort();
    }

    /// Gives somebody an account, what the proof says of them from now on, or both.
    void knows(String user, Map<String, Object> claims) {
        running.getBean(Claims.class).of().put(user, claims);
    }

    /// The query with which somebody was last sent here.
    String asked() {
        return running.getBean(Asked.class).last().get();
    }

    void sendsBackTo(String address) {
        running.getBean(InMemoryRegisteredClientRepository.class).save(client(address));
    }

    @Override
    public void close() {
        running.close();
    }

    private static RegisteredClient client(String address) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
                .build();
    }

    record Asked(AtomicReference<String> last) {}

    record Claims(Map<String, Map<String, Object>> of) {}

    /// Not annotated as a configuration, so that no scan of the whole product finds it.
    @EnableWebSecurity
    static class Beans {
        @Bean
        TomcatServletWebServerFactory tomcat() {
            var tomcat = new TomcatServletWebServerFactory(0);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            // Filters run only where some servlet would answer.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        SecurityContextHolderStrategy whoIsThere() {
            return new StrategyAsItIsNow();
        }

        @Bean
        Asked asked() {
            return new Asked(new AtomicReference<>(""));
        }

        @Bean
        Claims claims() {
            return new Claims(new ConcurrentHashMap<>());
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, Asked asked) {
            Filter listener =
                    (request, response, chain) -> {
                        if (request instanceof HttpServletRequest it
                                && it.getRequestURI().endsWith("/authorize")) {
                            asked.last().set(it.getQueryString());
                        }
                        chain.doFilter(request, response);
                    };
            http.addFilterBefore(listener, SecurityContextHolderFilter.class);
            http.oauth2AuthorizationServer(
                    server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    });
            return http.authorizeHttpRequests(r -> r.anyRequest().authenticated())
                    .exceptionHandling(
                            e ->
                                    e.authenticationEntryPoint(
                                            new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) {
            return http.formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                    .build();
        }

        @Bean
        UserDetailsService people(Claims claims) {
            return name -> {
                claims.of().computeIfAbsent(name, _ -> Map.of());
                return User.withUsername(name).password("{noop}" + PASSWORD).roles().build();
            };
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://127.0.0.1/nowhere"));
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> says(Claims claims) {
            return token -> {
                String user = token.getPrincipal().getName();
                token.getClaims().claims(all -> all.putAll(claims.of().get(user)));
            };
        }

        @Bean
        JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic());
            key.privateKey((RSAPrivateKey) pair.getPrivate()).keyID("test");
            return new ImmutableJWKSet<>(new JWKSet(key.build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
