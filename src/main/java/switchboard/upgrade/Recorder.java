package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Observation;
import switchboard.journal.ClusterEvent;
import switchboard.journal.DriverLease;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// Writes what happens to one cluster: first into the journal, then into the picture in memory.
final class Recorder {
    private final Journal journal;
    private final InstantSource clock;
    private final ClusterRecord cluster;
    private final DriverLease lease;
    private long changes;

    /// @param lease without which nothing is written
    Recorder(Journal journal, InstantSource clock, ClusterRecord cluster, DriverLease lease) {
        this.journal = journal;
        this.clock = clock;
        this.cluster = cluster;
        this.lease = lease;
    }

    /// Writes an event.
    ///
    /// @throws Journal.NotWritten if it is not on disk; nothing has then changed
    /// @throws LeaseLost if another process drives the cluster; nothing has then changed
    Entry write(JournalEvent event) {
        requireLease();
        Entry entry = journal.append(event, clock.instant());
        cluster.read(entry);
        changes++;
        return entry;
    }

    /// Takes in an observation. Only news is written; a confirmation renews the date in memory.
    void observe(Observation observation, Instant at) {
        cluster.state().ifPresent(state -> observe(state, observation, at));
    }

    private void observe(ClusterState state, Observation observation, Instant at) {
        requireLease();
        ClusterState next = state.with(observation, at);
        if (next.revision() != state.revision()) {
            journal.append(new ClusterEvent.Observed(state.cluster().name(), observation), at);
        }
        cluster.replace(next);
        changes++;
    }

    /// @throws LeaseLost if another process drives the cluster, or may by now
    void requireLease() {
        if (!drives()) {
            throw new LeaseLost();
        }
    }

    /// Whether this process drives the cluster.
    boolean drives() {
        return lease.isHeld();
    }

    /// Asks the database whose the cluster is: a process that was stopped for long knows nothing.
    ///
    /// @throws LeaseLost if another process drives it, or the database does not say
    void confirmLease() {
        if (!lease.confirm()) {
            throw new LeaseLost();
        }
    }

    /// Grows with everything that is written or learnt, confirmations too.
    long changes() {
        return changes;
    }

    ClusterRecord cluster() {
        return cluster;
    }
}
