package switchboard.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Makes a wall of a browser that shows a code, when an admin types the code.
@Service
public class WallPairings {
    /// Where the session of a waiting browser keeps its [WaitingWall].
    public static final String WAITING = WaitingWall.class.getName();

    private final Walls walls;
    private final WallTable table;
    private final Secrets secrets;
    private final Clock clock;
    private final WallCodes codes;
    private final Throttle throttle = new Throttle();

    WallPairings(Walls walls, WallTable table, Secrets secrets, Clock clock) {
        this.walls = walls;
        this.table = table;
        this.secrets = secrets;
        this.clock = clock;
        this.codes = new WallCodes(() -> secrets.random().generateKey());
    }

    /// What a waiting browser is to do.
    public sealed interface Wait {
        /// To show a code.
        ///
        /// @param code to be typed by an admin
        /// @param until when there is a new one
        record Show(String code, Instant until) implements Wait {}

        /// To go on to [PageDoor#PAIRED], where it gets its pass, or begins anew.
        record GoOn() implements Wait {}
    }

    /// What the browser is to do now.
    public Wait look(WaitingWall browser) {
        if (isSpent(browser)) {
            return new Wait.GoOn();
        }
        WallCodes.Code code = codes.of(browser.hash(), clock.instant());
        return new Wait.Show(code.text(), code.until());
    }

    /// Makes a wall of the browser that shows the code.
    ///
    /// @param typed the code, in capitals or not, with spaces or dashes or not
    /// @param name how people will call the wall
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if no browser shows the code, too many wrong ones were typed just now,
    ///     or the name or the settings cannot be used
    public PairedWall pair(Person by, String typed, String name, WallSettings settings) {
        by.require(PersonRole.ADMIN);
        String kept = walls.checked(name, settings, Optional.empty());
        Instant now = clock.instant();
        Optional<Duration> wait = throttle.ask(by.name(), now);
        if (wait.isPresent()) {
            long seconds = new TooManyFailures(wait.get()).seconds();
            throw new InvalidInput(Sentence.of("security.wall.wait", seconds));
        }
        String browser =
                codes.take(typed, now)
                        .orElseThrow(() -> new InvalidInput(Sentence.of("security.wall.code")));
        throttle.succeeded(by.name());
        return walls.add(by, browser, kept, settings);
    }

    /// A browser that nobody knows yet.
    WaitingWall begin() {
        return new WaitingWall(secrets.next());
    }

    /// Whether a wall was made of it, revoked or not; it cannot be paired again with its secret.
    boolean isSpent(WaitingWall browser) {
        return table.findByToken(browser.hash()).isPresent();
    }
}
