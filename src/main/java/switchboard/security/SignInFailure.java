package switchboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends a browser back to the sign-in page: with `?error`, with `?wait=` and the seconds to wait,
/// or with `?refused=` and why.
final class SignInFailure implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        redirect.sendRedirect(request, response, PageDoor.SIGN_IN + "?" + reason(why));
    }

    private static String reason(AuthenticationException why) {
        return switch (why) {
            case TooManyFailures many -> "wait=" + many.seconds();
            case NotLetIn refused -> "refused=" + refused.why().code();
            case OAuth2AuthenticationException broken -> provider(broken);
            default -> "error";
        };
    }

    private static String provider(AuthenticationException why) {
        LOG.warn("A sign-in at an OpenID provider has failed: {}", why.getMessage());
        return reason(new NotLetIn(SignInRefusal.PROVIDER));
    }
}
