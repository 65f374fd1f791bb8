package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what a page of another site sends, before anybody is looked up: posts, the socket
/// through which pages are pushed to, and server-sent events. A browser names the origin on each of
/// them; what is no browser names none.
final class SameOrigin extends OncePerRequestFilter {
    private final Set<String> also;

    /// @param also the site's own origins where a proxy tells another host, such as
    ///     `https://switchboard.example.com`
    SameOrigin(Set<String> also) {
        this.also = Set.copyOf(also);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
        if (origin.filter(it -> !isOurs(it, request)).isPresent()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        return also.contains(origin)
                || authority(origin)
                        .filter(it -> it.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)))
                        .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
