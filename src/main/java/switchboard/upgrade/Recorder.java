package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Observation;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;

/// Writes what happens to one cluster: first into the journal, then into the picture in memory.
final class Recorder {
    private final Journal journal;
    private final InstantSource clock;
    private final ClusterRecord cluster;
    private long changes;

    Recorder(Journal journal, InstantSource clock, ClusterRecord cluster) {
        this.journal = journal;
        this.clock = clock;
        this.cluster = cluster;
    }

    /// Writes an event.
    ///
    /// @throws Journal.NotWritten if it is not on disk; nothing has then changed
    Entry write(JournalEvent event) {
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
        ClusterState next = state.with(observation, at);
        if (next.revision() != state.revision()) {
            journal.append(new ClusterEvent.Observed(state.cluster().name(), observation), at);
        }
        cluster.replace(next);
        changes++;
    }

    /// Grows with everything that is written or learnt, confirmations too.
    long changes() {
        return changes;
    }

    ClusterRecord cluster() {
        return cluster;
    }
}
