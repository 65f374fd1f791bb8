package switchboard.security;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import switchboard.cluster.InvalidInput;

/// Signs a person in by a passkey. It proves both factors at this moment, for it is taken only when
/// its authenticator has looked who holds it.
final class PasskeySignIn implements AuthenticationProvider {
    private final Passkeys passkeys;
    private final PersonTable people;
    private final InstantSource clock;

    PasskeySignIn(Passkeys passkeys, PersonTable people, InstantSource clock) {
        this.passkeys = passkeys;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var asked = (WebAuthnAuthenticationRequestToken) attempt;
        try {
            return signedIn(passkeys.owner(asked.getWebAuthnRequest()));
        } catch (InvalidInput wrong) {
            throw new BadCredentialsException("The passkey does not hold", wrong);
        }
    }

    private Authentication signedIn(String name) {
        PersonRow row =
                people.find(name)
                        .filter(it -> it.enabled() && it.isLocal())
                        .orElseThrow(() -> new BadCredentialsException("Not to be told"));
        Instant now = clock.instant();
        SignedInPerson person = new SignedInPerson(row, now);
        person.provedCodeAt(now);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.authoritiesByPasskey(now));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(attempt);
    }
}
