package switchboard.upgrade;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes only when a test pushes it, whatever thread reads it.
final class PushedClock extends Clock {
    private final AtomicReference<Instant> now;

    PushedClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    void push(Duration by) {
        now.updateAndGet(it -> it.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
