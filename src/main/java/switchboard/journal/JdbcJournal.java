package switchboard.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import switchboard.cluster.ClusterName;

/// The journal in the database; every entry is told to the application once it is written.
@Component
final class JdbcJournal implements Journal {
    private final EntryTable table;
    private final HashChain chain;
    private final EntryFeed feed;
    private final SafeMode safe;

    JdbcJournal(EntryTable table, HashChain chain, EntryFeed feed, SafeMode safe) {
        this.safe = safe;
        this.table = table;
        this.chain = chain;
        this.feed = feed;
    }

    @Override
    public Entry append(JournalEvent event, Instant at) {
        return append(event, at, () -> {});
    }

    @Override
    public Entry append(JournalEvent event, Instant at, long known) {
        return append(
                event,
                at,
                () -> {
                    if (table.hasDecisionAfter(known)) {
                        throw new Overtaken();
                    }
                });
    }

    private Entry append(JournalEvent event, Instant at, Runnable check) {
        // What every database keeps: PostgreSQL knows no nanoseconds, and the chain hashes the
        // time.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(insert(event, kept, check), kept, event);
        feed.written(entry);
        return entry;
    }

    private long insert(JournalEvent event, Instant at, Runnable check) {
        if (safe.doubts()) {
            throw new NotWritten(safe.because().orElseThrow());
        }
        try {
            ChainHead head =
                    chain.extend(
                            () -> {
                                check.run();
                                feed.call();
                                return table.add(event, at);
                            });
            // What a node said can be read again; what was decided or sent cannot.
            if (!(event instanceof ClusterEvent.Observed)) {
                chain.settle(head, at);
            }
            safe.couldWrite();
            return head.sequence();
        } catch (DataAccessException | TransactionException broken) {
            safe.couldNotWrite(broken);
            throw new NotWritten(broken);
        }
    }

    @Override
    public List<Entry> of(ClusterName cluster) {
        return table.of(cluster);
    }

    @Override
    public List<Entry> newest(ClusterName cluster, int most) {
        return table.newest(cluster, most);
    }

    @Override
    public List<Entry> after(long sequence, int most) {
        return table.after(sequence, most);
    }

    @Override
    public List<ClusterName> clusters() {
        return table.clusters();
    }
}
