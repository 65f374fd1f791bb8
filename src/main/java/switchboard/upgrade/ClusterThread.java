package switchboard.upgrade;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.cluster.ClusterName;
import switchboard.journal.DriverLease;
import switchboard.journal.DriverLeases;

/// One cluster in this process: driven while its lease is held here, else only shown, as the
/// journal told it last. Whoever takes over begins as after a restart: from the journal, and with
/// nodes that are read anew before anything is typed.
final class ClusterThread {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterThread.class);

    private final ClusterName name;
    private final DriverLeases leases;
    private final InstantSource clock;
    private final Function<DriverLease, ClusterLoop> loops;
    private final Consumer<ClusterLoop> told;
    private final Semaphore nudge = new Semaphore(0);
    private volatile DriverLease lease;
    private volatile ClusterLoop loop;

    /// @param loops makes a loop from what the journal tells now
    /// @param told is told of every change that a screen would show
    ClusterThread(
            ClusterName name,
            DriverLeases leases,
            InstantSource clock,
            Function<DriverLease, ClusterLoop> loops,
            Consumer<ClusterLoop> told) {
        this.name = name;
        this.leases = leases;
        this.clock = clock;
        this.loops = loops;
        this.told = told;
        this.lease = leases.take(name).orElse(DriverLease.NONE);
        this.loop = loops.apply(lease);
    }

    ClusterLoop loop() {
        return loop;
    }

    boolean drives() {
        return lease.isHeld();
    }

    /// Lets it go on at once.
    void nudge() {
        nudge.release();
    }

    /// Nothing happens any more to a rehearsal that is over.
    boolean isOver() {
        return loop.latest().ended().isPresent();
    }

    /// Goes on until it is over or switched off.
    void run(BooleanSupplier on) {
        long pause = Math.max(20, loop.latest().pace().quiet().toMillis() / 2);
        try {
            while (on.getAsBoolean() && !isOver()) {
                boolean drives = lease.keep() || takeOver();
                if (drives && loop.tick(clock.instant())) {
                    told.accept(loop);
                }
                if (loop.isUnsure()) {
                    // It is begun anew, as after a restart, as soon as there is a lease to be had.
                    lease.release();
                }
                // A nudge from a person's decision ends the pause early.
                long wait = drives ? pause : leases.length().toMillis() / 6;
                if (nudge.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                    nudge.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            loop.close();
            lease.release();
        }
    }

    /// Drives the cluster if nobody does any more; else shows what the journal tells by now.
    private synchronized boolean takeOver() {
        if (lease.isHeld()) {
            return true;
        }
        if (lease != DriverLease.NONE) {
            // Lost: nothing of what it was about to do is done any more.
            loop.close();
            return begin(leases.take(name));
        }
        Optional<DriverLease> taken = leases.take(name);
        if (taken.isEmpty() && loop.follow(clock.instant())) {
            told.accept(loop);
        }
        return taken.isPresent() && begin(taken);
    }

    /// Drives the cluster from now on, whoever drove it: for an emergency stop alone. The other
    /// types nothing more, since the database tells it so before each command and each last yes.
    ///
    /// @return whether it is driven here now
    synchronized boolean seize() {
        return lease.isHeld() || begin(leases.seize(name));
    }

    private boolean begin(Optional<DriverLease> taken) {
        DriverLease next = taken.orElse(DriverLease.NONE);
        try {
            loop = loops.apply(next);
            lease = next;
        } catch (RuntimeException unread) {
            // Without what the journal tells nothing may be driven; it is tried again.
            LOG.warn("{} cannot be read from the journal", name, unread);
            next.release();
        }
        told.accept(loop);
        return lease.isHeld();
    }
}
