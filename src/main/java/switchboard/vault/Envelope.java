package switchboard.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a nonce of its own for each text, bound to the place where it is kept, so that
/// what is sealed cannot be moved to another.
final class Envelope {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Envelope() {}

    /// Nonce and sealed bytes, in base 64. Twice the same bytes are sealed differently.
    static String seal(byte[] bytes, SecretKey key, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key); // draws a random nonce of 12 bytes
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(bytes);
            byte[] nonce = cipher.getIV();
            var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + CIPHER, e);
        }
    }

    /// The bytes again; empty if they were sealed with another key or for another place, or
    /// altered.
    static Optional<byte[]> open(String sealed, SecretKey key, String place) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance(CIPHER);
            var nonce = new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES);
            cipher.init(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
