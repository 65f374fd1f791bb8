package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes only when it is told to.
public final class LabClock implements InstantSource {
    private volatile Instant now;

    /// A clock that stands at that time.
    public LabClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Puts it forward, and gives the new time.
    public synchronized Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }
}
