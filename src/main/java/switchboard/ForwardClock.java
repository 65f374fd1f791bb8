package switchboard;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import switchboard.journal.SteadyClock;

/// The machine's clock, which never goes back and never stands still: when somebody sets it back,
/// it goes on from where it was by what really passed.
///
/// **Why** what was learnt from a node may look older than it is, never younger: it is then read
/// again. So a clock that is set forward is followed (the machine may have slept), and one that is
/// set back is not, until the next start.
final class ForwardClock extends Clock {
    private final InstantSource wall;
    private final SteadyClock steady;
    private final ZoneId zone;
    private Instant last;
    private long read;

    ForwardClock(InstantSource wall, SteadyClock steady) {
        this(wall, steady, ZoneOffset.UTC);
    }

    private ForwardClock(InstantSource wall, SteadyClock steady, ZoneId zone) {
        this.wall = wall;
        this.steady = steady;
        this.zone = zone;
        this.read = steady.nanos();
        this.last = wall.instant();
    }

    @Override
    public synchronized Instant instant() {
        long nanos = steady.nanos();
        Instant passed = last.plusNanos(nanos - read);
        Instant shown = wall.instant();
        last = shown.isAfter(passed) ? shown : passed;
        read = nanos;
        return last;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ForwardClock(this, steady, other);
    }
}
