package switchboard.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// The six digits that an authenticator shows for thirty seconds (RFC 6238), with the parameters
/// that every authenticator knows.
final class TimeCodes {
    /// How long one code is shown.
    static final long STEP_SECONDS = 30;

    // A telephone's clock may be that much off, and a person types for a while.
    private static final int STEPS_OFF = 1;
    private static final String ISSUER = "Switchboard";

    private TimeCodes() {}

    /// The step whose code this is, if it belongs to now and is later than the last one taken.
    ///
    /// @param secret in base 32
    static OptionalLong step(String secret, String code, Instant now, long last) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step -> step > last && code(secret, step).equals(code))
                .findFirst();
    }

    /// The code that the authenticator shows during a step.
    static String code(String secret, long step) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
            Instant at = Instant.ofEpochSecond(step * STEP_SECONDS);
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret in base 32 is a key", e);
        }
    }

    /// What an authenticator reads from a picture of it.
    static String address(String name, String secret) {
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, label, secret, ISSUER);
    }
}
