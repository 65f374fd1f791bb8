package switchboard.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Seals passwords for the database: AES-256-GCM, a nonce of its own for each, and bound to the
/// place where it is kept, so that a sealed password cannot be moved to another cluster.
@Component
final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;

    SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /// The text, sealed for a place, in base 64. Twice the same text is sealed differently.
    String seal(String text, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, keys.key()); // draws a random nonce of 12 bytes
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] nonce = cipher.getIV();
            var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + CIPHER, e);
        }
    }

    /// The text again; empty if it was sealed with another key or for another place, or altered.
    Optional<String> open(String sealed, String place) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance(CIPHER);
            var nonce = new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES);
            cipher.init(Cipher.DECRYPT_MODE, keys.key(), nonce);
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] text = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
