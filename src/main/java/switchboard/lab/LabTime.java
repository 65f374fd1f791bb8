package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lab time: it began at an origin and has run since at a factor of the wall clock, also while
/// the lab was not running.
///
/// @param wall the wall clock
/// @param wallOrigin what the wall clock showed at the origin
/// @param origin what lab time was then
/// @param factor how many seconds of lab time go by in one second
public record LabTime(InstantSource wall, Instant wallOrigin, Instant origin, double factor)
        implements InstantSource {
    /// @throws IllegalArgumentException if the factor is not above 0
    public LabTime {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("The factor of lab time must be above 0: " + factor);
        }
    }

    /// Lab time that begins now, with what the wall clock shows.
    public static LabTime from(InstantSource wall, double factor) {
        return new LabTime(wall, wall.instant(), wall.instant(), factor);
    }

    @Override
    public Instant instant() {
        double gone = Duration.between(wallOrigin, wall.instant()).toMillis() * factor;
        return origin.plusMillis(Math.round(gone));
    }
}
