package switchboard.security;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// What a password must be like, and how it is kept.
@Component
class Passwords {
    private static final int FEWEST_CHARACTERS = 12;

    // bcrypt, by which older versions kept them, reads no further: beyond it nothing was asked for.
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /// The hash to keep of a password that a person chose.
    ///
    /// @throws InvalidInput if it is too short or too long
    String hashOfChosen(String password) {
        if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS
                || isTooLong(password)) {
            throw new InvalidInput(
                    Sentence.of("security.person.password", FEWEST_CHARACTERS, MOST_BYTES));
        }
        return hash(password);
    }

    String hash(String password) {
        return hashed(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return !isTooLong(password) && encoder.matches(password, hash);
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static String hashed(@org.jspecify.annotations.Nullable String encoded) {
        if (encoded == null) {
            throw new IllegalStateException("The password encoder gave nothing");
        }
        return encoded;
    }
}
