package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a browser session as soon as what it was begun with no longer holds: the account was
/// closed, its roles or its password changed, or the wall was revoked.
final class SessionCheck extends OncePerRequestFilter {
    private final PersonTable table;
    private final Walls walls;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    SessionCheck(PersonTable table, Walls walls) {
        this.table = table;
        this.walls = walls;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        boolean holds =
                Optional.ofNullable(visitor)
                        .map(Authentication::getPrincipal)
                        .map(this::holds)
                        .orElse(true);
        if (!holds) {
            end.logout(request, response, visitor);
            // It empties the context that was in use when it was made; the pages set another later.
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Object principal) {
        return switch (principal) {
            case SignedInPerson session ->
                    table.find(session.getUsername()).filter(session::isAsIn).isPresent();
            case Visitor.Wall wall -> walls.open(wall.id()).isPresent();
            default -> true;
        };
    }
}
