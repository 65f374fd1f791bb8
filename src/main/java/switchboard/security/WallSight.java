package switchboard.security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// What may be seen on walls, by whom, at this moment.
@Service
public class WallSight {
    private final SignedIn signedIn;
    private final Walls walls;

    WallSight(SignedIn signedIn, Walls walls) {
        this.signedIn = signedIn;
        this.walls = walls;
    }

    /// Who looks, by the current request; empty if it is nobody who may see a wall.
    public Optional<WallLooker> looker() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .map(WallLooker::new)
                .filter(looker -> settings(looker).isPresent());
    }

    /// What a looker may see now: a paired wall what its settings say, a person all there is, as
    /// from a desk. Empty once the wall is revoked or the person may not look any more.
    public Optional<WallSettings> settings(WallLooker looker) {
        return looker.principal() instanceof Visitor.Wall wall
                ? walls.open(wall.id()).map(PairedWall::settings)
                : signedIn.person(looker.principal()).map(_ -> WallSettings.atDesk(List.of()));
    }

    /// Notes that the server holds a connection to the looker's page; to be told with each pulse.
    public void connected(WallLooker looker) {
        if (looker.principal() instanceof Visitor.Wall wall) {
            walls.connected(wall.id());
        }
    }
}
