package switchboard.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/// Sends a wall that asks for any other page to the sign-in page: a person stands before it.
final class WallAway implements AccessDeniedHandler {
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var visitor = SecurityContextHolder.getContext().getAuthentication();
        if (visitor != null && visitor.getPrincipal() instanceof Visitor.Wall) {
            redirect.sendRedirect(request, response, PageDoor.SIGN_IN);
        } else {
            others.handle(request, response, denied);
        }
    }
}
