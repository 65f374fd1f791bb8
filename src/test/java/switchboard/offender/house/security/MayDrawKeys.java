package switchboard.offender.house.security;

import java.security.SecureRandom;

/// Draws secrets where secrets are drawn: no offender, and not to be found.
public record MayDrawKeys() {

    byte[] key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
