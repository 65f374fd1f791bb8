package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps walls open. A browser in which a person opens a wall gets a pass, in a cookie that it
/// shows for walls alone; when the person's session is gone, or the server was started again, the
/// pass begins a session that may show walls and nothing else.
final class WallPassFilter extends OncePerRequestFilter {
    static final String COOKIE = "SWITCHBOARD_WALL";

    private final WallPasses passes;
    private final RequestMatcher walls;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    WallPassFilter(WallPasses passes, RequestMatcher walls) {
        this.passes = passes;
        this.walls = walls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !walls.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> shown = cookie(request).filter(token -> passes.use(token).isPresent());
        Optional<SignedInPerson> person = signedIn();
        shown.ifPresent(token -> giveCookie(token, request, response));
        if (person.isEmpty()) {
            shown.ifPresent(token -> letIn(token, request, response));
        } else if (shown.isEmpty()) {
            giveCookie(passes.make(person.get().getUsername()), request, response);
        }
        chain.doFilter(request, response);
    }

    private static Optional<SignedInPerson> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(visitor -> visitor.getPrincipal())
                .filter(SignedInPerson.class::isInstance)
                .map(SignedInPerson.class::cast);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Given anew with every visit, so that a browser that is used keeps it for ever.
    private static void giveCookie(
            String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path(request.getContextPath() + "/wall")
                        .maxAge(WallPasses.LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private void letIn(String token, HttpServletRequest request, HttpServletResponse response) {
        var wall = new Visitor.Wall(Secrets.hash(token));
        if (request.getSession(false) != null) {
            // A session that somebody else may have planted must not become the wall's.
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        wall, null, AuthorityUtils.createAuthorityList(Visitor.Wall.AUTHORITY)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
