package switchboard.security;

import java.io.Serializable;

/// A browser that waits to be paired. It is kept in the browser's session at the server; the secret
/// leaves it only as that browser's cookie.
public final class WaitingWall implements Serializable {
    private static final long serialVersionUID = 1;

    private final String secret;

    WaitingWall(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    String hash() {
        return Secrets.hash(secret);
    }
}
