package switchboard.security;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browsers are asked about passkeys, and what they answer, as the JSON of the standard
/// (Web Authentication, level 3).
final class PasskeyText {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyText() {}

    static String of(Object options) {
        return JSON.writeValueAsString(options);
    }

    /// @throws InvalidInput if it is not what a browser says of a new passkey
    static PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
        return read(answer, new TypeReference<>() {});
    }

    /// @throws InvalidInput if it is not what a browser says of a passkey it has
    static PublicKeyCredential<AuthenticatorAssertionResponse> used(String answer) {
        return read(answer, new TypeReference<>() {});
    }

    private static <T> T read(String answer, TypeReference<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new InvalidInput(Sentence.of("security.passkey.wrong"));
        }
    }
}
