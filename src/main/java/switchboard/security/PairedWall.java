package switchboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A browser that shows clusters on a wall without anybody signed in, because an admin paired it.
///
/// @param id names the wall; it opens nothing
/// @param name how people call it
/// @param settings what it may show, and how
/// @param paired who paired it, and when
/// @param changed who changed its settings last, and when; empty if nobody has
/// @param usedAt when its browser was there last, give or take [Walls#USE_NOTED_EVERY]
/// @param revoked who took it back, and when; empty if nobody has
public record PairedWall(
        long id,
        String name,
        WallSettings settings,
        Act paired,
        Optional<Act> changed,
        Instant usedAt,
        Optional<Act> revoked) {
    /// How long a wall lasts without being used: as long as browsers keep a cookie at most.
    public static final Duration LIFE = Duration.ofDays(400);

    /// Somebody did something to a wall.
    ///
    /// @param by the name of the person or program
    /// @param at when
    public record Act(String by, Instant at) {}

    /// Whether it shows anything now.
    public boolean isOpen(Instant now) {
        return revoked.isEmpty() && usedAt.plus(LIFE).isAfter(now);
    }
}
