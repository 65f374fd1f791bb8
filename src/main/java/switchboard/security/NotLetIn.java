package switchboard.security;

import org.springframework.security.core.AuthenticationException;

/// A sign-in that was refused for a reason which the person may know.
final class NotLetIn extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final SignInRefusal why;

    NotLetIn(SignInRefusal why) {
        super(why.name());
        this.why = why;
    }

    SignInRefusal why() {
        return why;
    }
}
