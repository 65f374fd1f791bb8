package switchboard.journal;

import java.time.Instant;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// The append-only record. There is no way to change or delete an entry.
public interface Journal {
    /// Writes an event; it is on disk when this returns.
    ///
    /// @param at the time to write beside it
    /// @throws NotWritten if it could not be written; nothing may then be typed on its strength
    Entry append(JournalEvent event, Instant at);

    /// Writes a decision about an approval, unless another process wrote one that this one does
    /// not know; it is on disk when this returns.
    ///
    /// @param at the time to write beside it
    /// @param known the sequence of the newest entry that was read before deciding
    /// @throws Overtaken if there is another decision; nothing is then written
    /// @throws NotWritten if it could not be written; nothing may then be typed on its strength
    default Entry append(JournalEvent event, Instant at, long known) {
        return append(event, at);
    }

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

    /// Another process decided something that was not known here.
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// Another process was faster.
        public Overtaken() {
            super("another process wrote a decision meanwhile");
        }
    }

    /// An event could not be written.
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        /// @param sentence why, and what to do
        public NotWritten(Sentence sentence) {
            super(sentence.text());
            this.sentence = sentence;
        }

        /// @param cause why the database did not take it
        public NotWritten(Throwable cause) {
            super("the journal could not be written", cause);
            this.sentence = Sentence.of("safe.not-written");
        }

        /// Why, and what to do.
        public Sentence sentence() {
            return sentence;
        }
    }
}
