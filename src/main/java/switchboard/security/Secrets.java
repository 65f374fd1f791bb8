package switchboard.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;

/// Makes the random texts that open a door, and the hashes by which they are kept.
///
/// @param random where the bytes of a text come from; 32 of them cannot be guessed
record Secrets(BytesKeyGenerator random) {
    /// A new random text that may stand in an address and in a cookie.
    String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
    }

    /// The SHA-256 of a text, in hexadecimal.
    static String hash(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
