package switchboard.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.PairedWall.Act;

/// The walls that are paired. A wall lasts as long as it is used at least once in
/// [PairedWall#LIFE], or until an admin takes it back.
@Service
public class Walls {
    /// How often the use of a wall is noted at most.
    public static final Duration USE_NOTED_EVERY = Duration.ofMinutes(10);

    /// A connection is looked at with each pulse of the pages, every two seconds.
    private static final Duration CONNECTION_COUNTS = Duration.ofSeconds(10);

    /// The longest name of a wall, in characters.
    public static final int LONGEST_NAME = 60;

    private final WallTable table;
    private final Clock clock;
    private final ApplicationEventPublisher told;
    private final Map<Long, Instant> connected = new ConcurrentHashMap<>();

    Walls(WallTable table, Clock clock, ApplicationEventPublisher told) {
        this.table = table;
        this.clock = clock;
        this.told = told;
    }

    /// Every wall that was ever paired, the newest first.
    ///
    /// @throws NotAllowed if `by` is not an admin
    public List<PairedWall> list(Person by) {
        by.require(PersonRole.ADMIN);
        return table.all();
    }

    /// Whether the server holds a connection to a page of this wall at this moment. That somebody
    /// sees the page cannot be known.
    public boolean isConnected(PairedWall wall) {
        Instant now = clock.instant();
        return wall.isOpen(now)
                && Optional.ofNullable(connected.get(wall.id()))
                        .filter(at -> at.plus(CONNECTION_COUNTS).isAfter(now))
                        .isPresent();
    }

    /// Changes what a wall shows, and how. If it is open, it takes that up at once.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if there is no such wall, or the name or the settings cannot be used
    public void change(Person by, long id, String name, WallSettings settings) {
        by.require(PersonRole.ADMIN);
        String kept = checked(name, settings, Optional.of(id));
        if (!table.change(id, kept, settings, act(by.name()))) {
            throw new InvalidInput(Sentence.of("security.wall.unknown"));
        }
        told.publishEvent(new WallsChanged());
    }

    /// Takes a wall back. If it is open, it goes dark at once and shows how to be paired anew.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if there is no such wall
    public void revoke(Person by, long id) {
        by.require(PersonRole.ADMIN);
        if (!table.revoke(id, act(by.name()))) {
            throw new InvalidInput(Sentence.of("security.wall.unknown"));
        }
        told.publishEvent(new WallsChanged());
    }

    /// Makes a wall of the browser that shows the text with this hash.
    PairedWall add(Person by, String tokenHash, String name, WallSettings settings) {
        table.insert(tokenHash, name, settings, act(by.name()));
        told.publishEvent(new WallsChanged());
        return table.findByToken(tokenHash).orElseThrow();
    }

    /// The name as it is kept.
    ///
    /// @param own the wall itself, which may keep its name
    /// @throws InvalidInput if the name or the settings cannot be used
    String checked(String name, WallSettings settings, Optional<Long> own) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new InvalidInput(Sentence.of("security.wall.name", LONGEST_NAME));
        }
        boolean taken =
                table.all().stream()
                        .filter(wall -> wall.isOpen(clock.instant()))
                        .filter(wall -> own.filter(id -> id == wall.id()).isEmpty())
                        .anyMatch(wall -> wall.name().equalsIgnoreCase(kept));
        if (taken) {
            throw new InvalidInput(Sentence.of("security.wall.name-taken", kept));
        }
        settings.checked();
        return kept;
    }

    /// The wall that shows this text, if it is open now.
    Optional<PairedWall> use(String token) {
        Optional<PairedWall> wall =
                table.findByToken(Secrets.hash(token)).filter(it -> it.isOpen(clock.instant()));
        wall.ifPresent(this::noteUse);
        return wall;
    }

    /// The wall of this id, if it is open now. Where a page of it is connected, it is in use.
    Optional<PairedWall> open(long id) {
        Optional<PairedWall> wall = table.find(id).filter(it -> it.isOpen(clock.instant()));
        wall.filter(this::isConnected).ifPresent(this::noteUse);
        return wall;
    }

    /// Notes that the server holds a connection to a page of this wall.
    void connected(long id) {
        connected.put(id, clock.instant());
    }

    void revokeAllPairedBy(String name, String by) {
        table.revokeAllPairedBy(name, act(by));
        told.publishEvent(new WallsChanged());
    }

    private void noteUse(PairedWall wall) {
        Instant now = clock.instant();
        if (!wall.usedAt().plus(USE_NOTED_EVERY).isAfter(now)) {
            table.used(wall.id(), now);
        }
    }

    private Act act(String by) {
        return new Act(by, clock.instant());
    }
}
