package switchboard.security;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What the rest is handed: how passwords are kept, where random bytes come from, and how the
/// session cookie is given.
@Configuration(proxyBeanMethods = false)
class SecurityBeans {
    private static final int SECRET_BYTES = 32;
    // A browser takes a cookie of such a name only over TLS, for this host alone.
    private static final String OVER_TLS = "__Host-switchboard";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Secrets secrets() {
        return new Secrets(KeyGenerators.secureRandom(SECRET_BYTES));
    }

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax().whenHasNameMatching("JSESSIONID|" + OVER_TLS);
    }

    @Bean
    ServletContextInitializer sessionCookie(@Value("${switchboard.tls:false}") boolean tls) {
        return context -> {
            if (tls) {
                context.getSessionCookieConfig().setName(OVER_TLS);
                context.getSessionCookieConfig().setPath("/");
                context.getSessionCookieConfig().setSecure(true);
            }
            context.getSessionCookieConfig().setHttpOnly(true);
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        };
    }
}
