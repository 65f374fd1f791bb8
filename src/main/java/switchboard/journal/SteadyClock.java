package switchboard.journal;

/// Measures how long something took. It knows no time of day, so nobody can set it; it goes on
/// while the process is stopped.
@FunctionalInterface
public interface SteadyClock {
    /// Nanoseconds since a moment that is the same as long as the process lives.
    long nanos();
}
