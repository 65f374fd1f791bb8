package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps walls open. The browser of a paired wall holds a pass in a cookie that it shows for walls
/// alone; when there is no session, or the server was started again, the pass begins one that may
/// show this wall and nothing else. A browser without a pass gets a secret into its session, which
/// becomes its pass once an admin has typed the code that it shows.
final class WallPassFilter extends OncePerRequestFilter {
    static final String COOKIE = "SWITCHBOARD_WALL";

    private final Walls walls;
    private final WallPairings pairings;
    private final RequestMatcher places;
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    WallPassFilter(Walls walls, WallPairings pairings, RequestMatcher places) {
        this.walls = walls;
        this.pairings = pairings;
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !places.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAt(request, PageDoor.PAIRED)) {
            claim(request, response);
            return;
        }
        Optional<String> shown = cookie(request);
        Optional<PairedWall> wall = shown.flatMap(walls::use);
        if (wall.isPresent()) {
            giveCookie(shown.get(), PairedWall.LIFE, request, response);
            if (!isSomebody()) {
                letIn(wall.get(), request, response);
            }
        } else if (!isSomebody()) {
            if (shown.isPresent()) {
                giveCookie("", Duration.ZERO, request, response);
            }
            if (isAt(request, PageDoor.WALL_HERE)) {
                await(request);
            } else if (shown.isPresent()) {
                // It was a wall, so nobody stands before it to sign in.
                redirect.sendRedirect(request, response, PageDoor.WALL_HERE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /// A person or a wall whose session goes on.
    private static boolean isSomebody() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(visitor -> visitor.getPrincipal())
                .filter(it -> it instanceof SignedInPerson || it instanceof Visitor.Wall)
                .isPresent();
    }

    private static boolean isAt(HttpServletRequest request, String path) {
        return request.getRequestURI().equals(request.getContextPath() + path);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Optional<WaitingWall> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(WallPairings.WAITING))
                .map(WaitingWall.class::cast);
    }

    private void await(HttpServletRequest request) {
        if (waiting(request).filter(it -> !pairings.isSpent(it)).isPresent()) {
            return;
        }
        request.getSession().setAttribute(WallPairings.WAITING, pairings.begin());
        // Who has planted the session must not become the wall.
        request.changeSessionId();
    }

    /// Gives the pass to the browser whose session holds the secret, and to no other.
    private void claim(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<WaitingWall> mine =
                waiting(request).filter(it -> walls.use(it.secret()).isPresent());
        if (mine.isPresent()) {
            request.getSession().removeAttribute(WallPairings.WAITING);
            giveCookie(mine.get().secret(), PairedWall.LIFE, request, response);
        }
        redirect.sendRedirect(request, response, PageDoor.WALL_HERE);
    }

    /// Given anew with every visit, so that a browser that is used keeps it for ever.
    private static void giveCookie(
            String token, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path(request.getContextPath() + PageDoor.WALL_HERE)
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private void letIn(
            PairedWall paired, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            // A session that somebody else may have planted must not become the wall's.
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new Visitor.Wall(paired.id()),
                        null,
                        AuthorityUtils.createAuthorityList(Visitor.Wall.AUTHORITY)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
