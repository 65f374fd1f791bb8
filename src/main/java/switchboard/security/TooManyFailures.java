package switchboard.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// A sign-in that was not even tried, because too many before it have failed.
final class TooManyFailures extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("Too many failures");
        this.wait = wait;
    }

    /// How long until the next try may be made, in whole seconds, rounded up.
    long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
