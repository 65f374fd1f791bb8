package switchboard.journal;

import java.time.Instant;
import java.util.List;
import switchboard.cluster.ClusterName;

/// The append-only record. There is no way to change or delete an entry.
public interface Journal {
    /// Writes an event; it is on disk when this returns.
    ///
    /// @param at the time to write beside it
    /// @throws NotWritten if it could not be written; nothing may then be typed on its strength
    Entry append(JournalEvent event, Instant at);

    /// All entries of a cluster, oldest first.
    List<Entry> of(ClusterName cluster);

    /// The newest entries of a cluster that a person would want to read, newest first.
    ///
    /// @param most how many at most
    List<Entry> newest(ClusterName cluster, int most);

    /// Entries of all clusters after a sequence number, oldest first.
    ///
    /// @param most how many at most
    List<Entry> after(long sequence, int most);

    /// The clusters that were ever registered, in the order of their registration.
    List<ClusterName> clusters();

    /// An event could not be written.
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param cause why
        public NotWritten(Throwable cause) {
            super("the journal could not be written", cause);
        }
    }
}
