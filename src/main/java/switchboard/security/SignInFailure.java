package switchboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends a browser back to the sign-in page, with `?error` or with `?wait=` and the seconds to
/// wait.
final class SignInFailure implements AuthenticationFailureHandler {
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = why instanceof TooManyFailures many ? "wait=" + many.seconds() : "error";
        redirect.sendRedirect(request, response, PageDoor.SIGN_IN + "?" + reason);
    }
}
