package switchboard.security;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/// A passkey that somebody is about to make. Nothing is kept of it before [Passkeys#keep].
public final class NewPasskey {
    private final String name;
    private final PublicKeyCredentialCreationOptions options;

    NewPasskey(String name, PublicKeyCredentialCreationOptions options) {
        this.name = name;
        this.options = options;
    }

    /// What the browser is asked for, as JSON.
    public String asked() {
        return PasskeyText.of(options);
    }

    String name() {
        return name;
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }
}
