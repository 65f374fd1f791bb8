package switchboard.security;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Asks once, for somebody who is signed in, for one of their passkeys.
public final class PasskeyQuestion {
    private final PublicKeyCredentialRequestOptions options;
    private final Consumer<RelyingPartyAuthenticationRequest> answered;
    private final AtomicBoolean open = new AtomicBoolean(true);

    PasskeyQuestion(
            PublicKeyCredentialRequestOptions options,
            Consumer<RelyingPartyAuthenticationRequest> answered) {
        this.options = options;
        this.answered = answered;
    }

    /// What the browser is asked for, as JSON.
    public String asked() {
        return PasskeyText.of(options);
    }

    /// Takes what the browser says, once.
    ///
    /// @throws InvalidInput if it is not one of the person's passkeys, or was answered before
    public void answer(String said) {
        if (!open.compareAndSet(true, false)) {
            throw new InvalidInput(Sentence.of("security.passkey.wrong"));
        }
        answered.accept(new RelyingPartyAuthenticationRequest(options, PasskeyText.used(said)));
    }
}
