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
/// **Why** not whom an OpenID provider has proved: how many factors there are is the provider's to
/// say. **Why** nobody who has none, where a lab runs and nothing is said: its accounts stand on
/// the
/// sign-in page for everybody to read.
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
    private final Set<PersonRole> roles;

    FactorNeed(
            SecondFactors factors,
            SignInSettings settings,
            @Value("${switchboard.lab.enabled:false}") boolean lab) {
        this.factors = factors;
        this.roles =
                Optional.ofNullable(settings.secondFactor())
                        .orElse(lab ? Set.of() : Set.of(PersonRole.APPROVER));
    }

    Standing of(Authentication visitor, PersonRow row) {
        if (visitor instanceof OAuth2AuthenticationToken) {
            return Standing.NONE;
        }
        if (factors.has(row.person().name())) {
            return Standing.KEPT;
        }
        return row.person().roles().stream().anyMatch(roles::contains)
                ? Standing.MISSING
                : Standing.NONE;
    }
}
