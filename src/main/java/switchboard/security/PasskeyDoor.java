package switchboard.security;

import java.time.InstantSource;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// The way in with a passkey, where the site has said how it is called.
///
/// **Why** not `http.webAuthn`: it also opens addresses at which whoever sits at an open screen
/// registers and removes passkeys. Here these take a [RecentProof], as all of [Passkeys] does.
@Component
class PasskeyDoor {
    private static final String ASK = "/webauthn/authenticate/options";
    private static final String ANSWER = "/login/webauthn";

    private final PasskeyParty party;
    private final Passkeys passkeys;
    private final PersonTable people;
    private final InstantSource clock;

    PasskeyDoor(PasskeyParty party, Passkeys passkeys, PersonTable people, InstantSource clock) {
        this.party = party;
        this.passkeys = passkeys;
        this.people = people;
        this.clock = clock;
    }

    void hang(HttpSecurity http) {
        party.operations().ifPresent(operations -> hang(http, operations));
    }

    private void hang(HttpSecurity http, WebAuthnRelyingPartyOperations operations) {
        WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
        signIn.setAuthenticationManager(
                new ProviderManager(new PasskeySignIn(passkeys, people, clock)));
        signIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        // No other site can send an answer: the challenge is this session's, and the browser
        // signs whose page asked. What another site sends is turned away besides.
        http.csrf(c -> c.ignoringRequestMatchers(ASK, ANSWER))
                .addFilterBefore(signIn, BasicAuthenticationFilter.class)
                .addFilterBefore(
                        new PublicKeyCredentialRequestOptionsFilter(operations),
                        AuthorizationFilter.class);
    }
}
