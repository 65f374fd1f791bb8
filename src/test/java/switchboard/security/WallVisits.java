package switchboard.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;

/// What the door does for a wall, for tests of pages that have no door.
public final class WallVisits {
    private WallVisits() {}

    /// A browser that waits to be paired.
    public static WaitingWall waiting(WallPairings pairings) {
        return pairings.begin();
    }

    /// The code that the browser shows.
    public static String code(WallPairings pairings, WaitingWall browser) {
        return ((WallPairings.Wait.Show) pairings.look(browser)).code();
    }

    /// From here on the test is this wall.
    public static void as(PairedWall wall) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new Visitor.Wall(wall.id()),
                        null,
                        AuthorityUtils.createAuthorityList(Visitor.Wall.AUTHORITY)));
        TestSecurityContextHolder.setContext(context);
    }
}
