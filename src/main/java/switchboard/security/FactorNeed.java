package switchboard.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/// Who has to prove a second factor with what asks for a fresh proof: whoever has set one up, and
/// whoever has one of the roles of `switchboard.sign-in.second-factor`, approvers if nothing is
/// said.
///
/// A passkey is a second factor, too: it proves both at once.
///
/// **Why** not whom an OpenID provider has proved: how many factors there are is the provider's to
/// say. **Why** nobody who has none, where a lab runs and nothing is said: its accounts stand on
/// the sign-in page for everybody to read.
@Component
class FactorNeed {
    /// What a second factor is to somebody.
    enum Standing {
        /// They prove none.
        NONE,
        /// They have one to prove.
        KEPT,
        /// They must have one, and have none.
        MISSING
    }

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Set<PersonRole> roles;

    FactorNeed(
            SecondFactors factors,
            Passkeys passkeys,
            SignInSettings settings,
            @Value("${switchboard.lab.enabled:false}") boolean lab) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.roles =
                Optional.ofNullable(settings.secondFactor())
                        .orElse(lab ? Set.of() : Set.of(PersonRole.APPROVER));
    }

    Standing of(Authentication visitor, PersonRow row) {
        if (visitor instanceof OAuth2AuthenticationToken) {
            return Standing.NONE;
        }
        String name = row.person().name();
        if (factors.has(name) || passkeys.has(name)) {
            return Standing.KEPT;
        }
        return row.person().roles().stream().anyMatch(roles::contains)
                ? Standing.MISSING
                : Standing.NONE;
    }
}
