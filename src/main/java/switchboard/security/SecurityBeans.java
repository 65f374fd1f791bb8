package switchboard.security;

import jakarta.servlet.SessionTrackingMode;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What the rest is handed: how passwords are kept, where random bytes come from, and how the
/// session cookie is given.
@Configuration(proxyBeanMethods = false)
class SecurityBeans {
    private static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    // A browser takes a cookie of such a name only over TLS, for this host alone.
    private static final String OVER_TLS = "__Host-switchboard";

    /// New passwords are kept by Argon2id at the least price that OWASP's cheat sheet on password
    /// storage asks for: 19 MiB, two passes, one lane. Older versions kept them by bcrypt.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 2),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
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
