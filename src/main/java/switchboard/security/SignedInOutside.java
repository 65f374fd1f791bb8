package switchboard.security;

import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Somebody whom an OpenID provider has proved. Name and roles are those of the account here, never
/// the provider's own; of what the provider said only the proof is kept.
final class SignedInOutside extends SignedInPerson implements OidcUser {
    private static final long serialVersionUID = 1;

    private final OidcIdToken proof;

    SignedInOutside(PersonRow row, OidcIdToken proof, Instant provenAt) {
        super(row, provenAt);
        this.proof = proof;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public OidcIdToken getIdToken() {
        return proof;
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(proof.getClaims());
    }

    @Override
    public Map<String, Object> getClaims() {
        return proof.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return proof.getClaims();
    }
}
