package switchboard.security;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import switchboard.cluster.Sentence;

/// Where passkeys count. A browser binds each to the host of the page that it was made on, so a
/// site has to have said how it is called.
///
/// @param origins the pages' own, such as `https://switchboard.example.com`; where none is named,
///     that of `switchboard.telling.address`
/// @param host the host, or a domain above it, that the passkeys are bound to; the host of the
///     first origin where none is named
@ConfigurationProperties("switchboard.sign-in.passkeys")
record PasskeySettings(@DefaultValue Set<String> origins, Optional<String> host) {
    /// @throws CannotStart if browsers would make no passkeys on such a page
    PasskeySettings {
        origins = new TreeSet<>(origins);
        for (String origin : origins) {
            URI read = read(origin).orElseThrow(() -> wrong(origin));
            boolean fits = host.filter(it -> !isWithin(read.getHost(), it)).isEmpty();
            if (!origin.equals(origin(read)) || !fits) {
                throw wrong(origin);
            }
        }
    }

    /// The same with the site's own address where no origin is named; without TLS it offers none.
    PasskeySettings or(String address) {
        return origins.isEmpty()
                ? new PasskeySettings(
                        read(address).stream()
                                .map(PasskeySettings::origin)
                                .collect(Collectors.toSet()),
                        host)
                : this;
    }

    /// What the passkeys are bound to; empty where the site has not said how it is called.
    Optional<String> boundTo() {
        return origins.stream()
                .findFirst()
                .flatMap(PasskeySettings::read)
                .map(first -> host.orElse(first.getHost()));
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /// An address that a browser thinks safe: over TLS, or on this machine.
    private static Optional<URI> read(String address) {
        try {
            return Optional.of(URI.create(address))
                    .filter(it -> it.getHost() != null && it.getUserInfo() == null)
                    .filter(
                            it ->
                                    "https".equals(it.getScheme())
                                            || "http".equals(it.getScheme())
                                                    && "localhost".equals(it.getHost()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static CannotStart wrong(String origin) {
        return new CannotStart(Sentence.of("security.passkey.origin", origin));
    }
}
