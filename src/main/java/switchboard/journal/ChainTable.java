package switchboard.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.journal.ExportLine.Chained;

/// The chain in the database. A link is never touched again.
@Component
class ChainTable {
    private static final int PAGE = 500;

    private final JdbcClient database;

    ChainTable(JdbcClient database) {
        this.database = database;
    }

    /// Takes an entry of the journal, or a link of the chain.
    interface Takes<X extends Exception> {
        void take(Chained entry) throws X;
    }

    /// Where the chain began; empty on a database that has none yet.
    Optional<ChainStart> start() {
        return database.sql("select began, entries_before from journal_chain")
                .query((row, _) -> new ChainStart(instant(row, 1), row.getLong(2)))
                .optional();
    }

    /// Chains what is there; to be called within a transaction.
    ChainStart begin(Instant now) {
        long before = database.sql("select count(*) from journal_entry").query(Long.class).single();
        ChainStart start = new ChainStart(now.truncatedTo(ChronoUnit.MICROS), before);
        database.sql(
                        "insert into journal_chain (id, began, entries_before, hash) values (1, ?, ?, ?)")
                .params(
                        OffsetDateTime.ofInstant(start.began(), ZoneOffset.UTC),
                        before,
                        start.hash())
                .update();
        String previous = start.hash();
        long after = 0;
        List<Chained> page = unchained(after);
        while (!page.isEmpty()) {
            for (Chained entry : page) {
                previous = add(entry.on(previous)).hash();
                after = entry.sequence();
            }
            page = unchained(after);
        }
        return start;
    }

    /// Adds the link of an entry that was just written.
    ChainHead add(Chained entry) {
        database.sql("insert into journal_link (sequence, previous, hash) values (?, ?, ?)")
                .params(entry.sequence(), entry.previous(), entry.hash())
                .update();
        return entry.head();
    }

    /// Lets no other process go on from the newest link before this transaction ends.
    void holdOthers() {
        database.sql("select id from journal_chain where id = 1 for update")
                .query(Integer.class)
                .optional();
    }

    /// Lets PostgreSQL end this transaction if its process stands still: a process that is stopped
    /// in the middle would hold all others for as long as it likes.
    void endWhenIdle(Duration after) {
        database.sql("select set_config('idle_in_transaction_session_timeout', ?, true)")
                .param(after.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    /// The newest link; empty while there is none.
    Optional<ChainHead> newest() {
        return database.sql(
                        "select sequence, hash from journal_link order by sequence desc"
                                + " fetch first 1 rows only")
                .query((row, _) -> new ChainHead(row.getLong(1), row.getString(2)))
                .optional();
    }

    /// The hash that the chain has for an entry.
    Optional<String> hash(long sequence) {
        return database.sql("select hash from journal_link where sequence = ?")
                .param(sequence)
                .query(String.class)
                .optional();
    }

    long links() {
        return database.sql("select count(*) from journal_link").query(Long.class).single();
    }

    /// Hands over all entries behind one up to another, oldest first.
    <X extends Exception> void each(long after, long last, Takes<X> to) throws X {
        List<Chained> page = chained(after, last);
        while (!page.isEmpty()) {
            for (Chained entry : page) {
                to.take(entry);
            }
            page = chained(page.getLast().sequence(), last);
        }
    }

    /// An entry without a link is handed over too, with empty hashes, so that an export shows it.
    private List<Chained> chained(long after, long last) {
        return database.sql(
                        "select e.sequence, e.written_at, e.cluster, e.kind, e.event,"
                                + " coalesce(l.previous, ''), coalesce(l.hash, '')"
                                + " from journal_entry e left join journal_link l"
                                + " on l.sequence = e.sequence"
                                + " where e.sequence > ? and e.sequence <= ?"
                                + " order by e.sequence fetch first ? rows only")
                .params(after, last, PAGE)
                .query((row, _) -> entry(row, row.getString(6), row.getString(7)))
                .list();
    }

    private List<Chained> unchained(long after) {
        return database.sql(
                        "select sequence, written_at, cluster, kind, event from journal_entry"
                                + " where sequence > ? order by sequence fetch first ? rows only")
                .params(after, PAGE)
                .query((row, _) -> entry(row, "", ""))
                .list();
    }

    private static Chained entry(ResultSet row, String previous, String hash) throws SQLException {
        return new Chained(
                row.getLong(1),
                instant(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                previous,
                hash);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
