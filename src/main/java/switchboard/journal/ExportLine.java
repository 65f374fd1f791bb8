package switchboard.journal;

import java.time.Instant;
import java.util.List;

/// One line of an export: one that begins, one for each entry, one that ends.
sealed interface ExportLine {
    /// The first line.
    ///
    /// @param format 1
    /// @param hash what the first entry stands on
    record Begin(int format, Instant began, long before, String hash) implements ExportLine {
        static Begin of(ChainStart start) {
            return new Begin(1, start.began(), start.before(), start.hash());
        }

        ChainStart start() {
            return new ChainStart(began, before);
        }
    }

    /// The first line of an export of a part of the journal.
    ///
    /// @param format 1
    /// @param after the number of the entry before the part; it is not there itself
    /// @param hash that entry's hash, or what the first entry of all stands on
    record Part(int format, long after, String hash) implements ExportLine {
        ChainHead head() {
            return new ChainHead(after, hash);
        }
    }

    /// An entry of the journal with its place in the chain.
    ///
    /// @param event the event's JSON, to the letter as the database holds it
    record Chained(
            long sequence,
            Instant at,
            String cluster,
            String kind,
            String event,
            String previous,
            String hash)
            implements ExportLine {
        /// The same entry on another one, with the hash that follows.
        Chained on(String before) {
            Chained open = new Chained(sequence, at, cluster, kind, event, before, "");
            return new Chained(sequence, at, cluster, kind, event, before, Chain.hash(open));
        }

        ChainHead head() {
            return new ChainHead(sequence, hash);
        }
    }

    /// The last line.
    ///
    /// @param entries how many entries the export has
    /// @param witness the witness's newest line, and each with which a person accepted a head
    /// @param seal over all lines before and this one without the seal
    record End(long entries, ChainHead head, Instant at, List<String> witness, String seal)
            implements ExportLine {
        /// Copies the lines.
        public End {
            witness = List.copyOf(witness);
        }

        End sealed(String with) {
            return new End(entries, head, at, witness, with);
        }
    }
}
