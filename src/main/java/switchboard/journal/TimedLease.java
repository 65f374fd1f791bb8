package switchboard.journal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import switchboard.cluster.ClusterName;

/// A lease whose end this process measures by its own steady clock, from before it asked.
final class TimedLease implements DriverLease {
    private static final Logger LOG = LoggerFactory.getLogger(TimedLease.class);

    /// The part of its length by which the holder believes it over earlier: two clocks never run
    /// equally fast.
    private static final int MARGIN = 6;

    /// The part of its length after which more time is asked for.
    private static final int RENEWED = 4;

    private final LeaseTable table;
    private final SteadyClock clock;
    private final ClusterName cluster;
    private final String holder;
    private final Duration length;
    private final long epoch;
    private volatile long asked;
    private volatile boolean lost;

    /// @param asked when the database was asked, in nanoseconds of the steady clock
    TimedLease(
            LeaseTable table,
            SteadyClock clock,
            ClusterName cluster,
            String holder,
            Duration length,
            long epoch,
            long asked) {
        this.table = table;
        this.clock = clock;
        this.cluster = cluster;
        this.holder = holder;
        this.length = length;
        this.epoch = epoch;
        this.asked = asked;
    }

    @Override
    public boolean isHeld() {
        if (!isYounger(length.minus(length.dividedBy(MARGIN)))) {
            lost = true;
        }
        return !lost;
    }

    private boolean isYounger(Duration age) {
        return clock.nanos() - asked < age.toNanos();
    }

    @Override
    public synchronized boolean confirm() {
        if (!isHeld()) {
            return false;
        }
        long now = clock.nanos();
        try {
            if (table.renew(cluster, holder, epoch, length)) {
                // The answer may have taken longer than the lease.
                asked = now;
            } else {
                lost = true;
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The lease of {} could not be lengthened", cluster, away);
            return false;
        }
        return isHeld();
    }

    @Override
    public synchronized boolean keep() {
        // Not lost yet if the database does not answer this once.
        return isHeld() && (isYounger(length.dividedBy(RENEWED)) || confirm() || isHeld());
    }

    @Override
    public synchronized void release() {
        boolean had = !lost;
        lost = true;
        if (had) {
            try {
                table.end(cluster, holder, epoch);
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The lease of {} ends by itself", cluster, away);
            }
        }
    }
}
