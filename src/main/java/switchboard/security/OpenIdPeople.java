package switchboard.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Makes a person of what an OpenID provider says, once Spring has found the proof to be good.
@Component
class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService proved = new OidcUserService();
    private final Arrivals arrivals;
    private final SignInSettings settings;
    private final InstantSource clock;

    OpenIdPeople(Arrivals arrivals, SignInSettings settings, InstantSource clock) {
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = proved.loadUser(request);
        String source = request.getClientRegistration().getRegistrationId();
        // A subject is unique at its issuer only, and settings can come to name another one.
        String subject = user.getIssuer() + " " + user.getSubject();
        PersonRow row = arrivals.arrive(new Arrival(source, subject, name(user), groups(user)));
        return new SignedInOutside(row, user.getIdToken(), proven(user.getIdToken()));
    }

    /// When the person was there. A provider that only remembers them may not say it: then it is
    /// not known, and they are asked again where it counts.
    private Instant proven(OidcIdToken proof) {
        Instant now = clock.instant();
        return Optional.ofNullable(proof.getAuthenticatedAt())
                .map(it -> it.isAfter(now) ? now : it)
                .orElse(Instant.EPOCH);
    }

    private String name(OidcUser user) {
        return user.getClaims().get(settings.oidc().nameClaim()) instanceof String name ? name : "";
    }

    private Set<String> groups(OidcUser user) {
        Set<String> found = new HashSet<>();
        switch (Optional.ofNullable(user.getClaims().get(settings.oidc().groupsClaim()))
                .orElse("")) {
            case Collection<?> several -> several.forEach(one -> found.add(String.valueOf(one)));
            case String one -> found.add(one);
            default -> {}
        }
        found.remove("");
        return found;
    }
}
