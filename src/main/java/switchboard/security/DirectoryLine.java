package switchboard.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;

/// The line to the directory: over TLS unless the settings say otherwise, to a server whose
/// certificate is trusted and names it, and never waited on for long.
final class DirectoryLine {
    private static final String PATIENCE_MILLIS = "5000";

    private DirectoryLine() {}

    static DefaultSpringSecurityContextSource of(
            LdapSettings settings, ObjectProvider<SslBundles> bundles) {
        Optional<SSLSocketFactory> trusted =
                Optional.of(settings.sslBundle())
                        .filter(name -> !name.isEmpty())
                        .map(name -> bundles.getObject().getBundle(name))
                        .map(bundle -> bundle.createSslContext().getSocketFactory());
        var line = new DefaultSpringSecurityContextSource(settings.url().strip());
        line.setBaseEnvironmentProperties(environment(settings, trusted));
        line.setPooled(false);
        line.setAnonymousReadOnly(settings.bindDn().isEmpty());
        line.setUserDn(settings.bindDn());
        line.setPassword(settings.bindPassword());
        if (settings.startsTls()) {
            var tls = new DefaultTlsDirContextAuthenticationStrategy();
            trusted.ifPresent(tls::setSslSocketFactory);
            line.setAuthenticationStrategy(tls);
        }
        line.afterPropertiesSet();
        return line;
    }

    private static Map<String, Object> environment(
            LdapSettings settings, Optional<SSLSocketFactory> trusted) {
        Map<String, Object> more = new HashMap<>();
        more.put("com.sun.jndi.ldap.connect.timeout", PATIENCE_MILLIS);
        more.put("com.sun.jndi.ldap.read.timeout", PATIENCE_MILLIS);
        // Active Directory's is not text.
        more.put("java.naming.ldap.attributes.binary", "objectGUID");
        if (!settings.unencrypted() && !settings.startsTls()) {
            trusted.ifPresent(
                    factory -> {
                        TrustedSockets.use(factory);
                        more.put("java.naming.ldap.factory.socket", TrustedSockets.class.getName());
                    });
        }
        return more;
    }
}
