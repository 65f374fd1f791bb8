package switchboard.telling;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where web push may go. A browser says itself where its pushes are taken, so without such a list
/// anybody who signs in could have Switchboard call any host.
///
/// @param services the hosts of push services; one that begins with a dot stands for all below it
@ConfigurationProperties("switchboard.telling.push")
record PushSettings(
        @DefaultValue({
                    "fcm.googleapis.com",
                    ".push.services.mozilla.com",
                    ".push.apple.com",
                    ".notify.windows.com"
                })
                List<String> services) {
    private static final String HERE = "localhost";

    /// Whether pushes may go there: over TLS, or to this very machine where the list names it.
    boolean mayGoTo(URI endpoint) {
        String host = endpoint.getHost();
        return host != null
                && isSecure(endpoint)
                && services.stream()
                        .anyMatch(it -> it.startsWith(".") ? host.endsWith(it) : host.equals(it));
    }

    /// Whether browsers trust what comes from there enough to take pushes.
    static boolean isSecure(URI address) {
        return "https".equals(address.getScheme()) || HERE.equals(address.getHost());
    }
}
