package switchboard.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;

/// The OpenID providers of Boot's settings, `spring.security.oauth2.client`. **Why** not Boot's
/// own: it asks every provider at the start, and Switchboard has to start while one is away.
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class OpenIdProviders implements ClientRegistrationRepository {
    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    /// @throws CannotStart if a provider is not asked who the person is
    OpenIdProviders(Environment environment) {
        this.settings =
                Binder.get(environment)
                        .bindOrCreate(
                                "spring.security.oauth2.client", OAuth2ClientProperties.class);
        settings.getRegistration().forEach(OpenIdProviders::requireOpenId);
    }

    List<OpenIdProvider> all() {
        return new TreeMap<>(settings.getRegistration())
                .entrySet().stream()
                        .map(entry -> provider(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /// @throws RuntimeException if the provider does not answer; it is asked again the next time
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration known = asked.get(id);
        if (known != null || !settings.getRegistration().containsKey(id)) {
            return known;
        }
        ClientRegistration found = ask(id);
        asked.put(id, found);
        return found;
    }

    private ClientRegistration ask(String id) {
        OAuth2ClientProperties only = new OAuth2ClientProperties();
        only.getRegistration().put(id, settings.getRegistration().get(id));
        only.getProvider().putAll(settings.getProvider());
        return Optional.ofNullable(
                        new OAuth2ClientPropertiesMapper(only).asClientRegistrations().get(id))
                .orElseThrow();
    }

    private static OpenIdProvider provider(String id, Registration registration) {
        String label = Optional.ofNullable(registration.getClientName()).orElse(id);
        return new OpenIdProvider(id, label, "oauth2/authorization/" + id);
    }

    // Without `openid` nothing signed says who came.
    private static void requireOpenId(String id, Registration registration) {
        if (Optional.ofNullable(registration.getScope()).stream()
                .noneMatch(scopes -> scopes.contains("openid"))) {
            throw new CannotStart(Sentence.of("security.oidc.scope", id));
        }
    }
}
