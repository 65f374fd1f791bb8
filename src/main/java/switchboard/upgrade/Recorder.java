package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Observation;
import switchboard.journal.ClusterEvent;
import switchboard.journal.DriverLease;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// Writes what happens to one cluster: first into the journal, then into the picture in memory.
final class Recorder {
    private static final int PAGE = 500;

    private final Journal journal;
    private final InstantSource clock;
    private final ClusterRecord cluster;
    private final DriverLease lease;
    private long read;
    private long changes;
    private volatile boolean unsure;

    /// The recorder of a cluster, which knows what the journal tells.
    static Recorder of(ClusterName name, Journal journal, InstantSource clock, DriverLease lease) {
        Recorder recorder = new Recorder(journal, clock, new ClusterRecord(), lease);
        recorder.follow(name);
        return recorder;
    }

    /// @param lease without which nothing is written
    private Recorder(
            Journal journal, InstantSource clock, ClusterRecord cluster, DriverLease lease) {
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
        Entry entry = append(event, clock.instant());
        cluster.read(entry);
        changes++;
        return entry;
    }

    /// Takes in an observation. Only news is written; a confirmation renews the date in memory.
    void observe(Observation observation, Instant at) {
        cluster.state().ifPresent(state -> observe(state, observation, at));
    }

    private void observe(ClusterState state, Observation observation, Instant at) {
        if (!drives()) {
            // Who only shows the cluster learns from the journal.
            return;
        }
        ClusterState next = state.with(observation, at);
        if (next.revision() != state.revision()) {
            append(new ClusterEvent.Observed(state.cluster().name(), observation), at);
        }
        cluster.replace(next);
        changes++;
    }

    /// What could not be written may be in the journal all the same; nothing is written or typed
    /// any more on the strength of what is in memory.
    private Entry append(JournalEvent event, Instant at) {
        try {
            return journal.append(event, at);
        } catch (Journal.NotWritten full) {
            unsure = true;
            throw full;
        }
    }

    /// Whether something could not be written, so that only the journal knows what is in it.
    boolean isUnsure() {
        return unsure;
    }

    /// @throws LeaseLost if another process drives the cluster, or may by now
    void requireLease() {
        if (!drives()) {
            throw new LeaseLost();
        }
    }

    /// Reads what the journal tells of the cluster.
    ///
    /// @return whether anything was new
    boolean follow(ClusterName name) {
        List<Entry> news = read == 0 ? journal.of(name) : journal.after(read, PAGE);
        if (news.isEmpty()) {
            return false;
        }
        news.stream().filter(it -> it.event().cluster().equals(name)).forEach(cluster::read);
        read = news.getLast().sequence();
        changes++;
        return true;
    }

    /// Whether this process drives the cluster.
    boolean drives() {
        return lease.isHeld() && !unsure;
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
