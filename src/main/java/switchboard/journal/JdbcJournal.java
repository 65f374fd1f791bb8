package switchboard.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import switchboard.cluster.ClusterName;
import switchboard.journal.ExportLine.Chained;

/// The journal in the database; every entry is told to the application once it is written.
@Component
final class JdbcJournal implements Journal {
    private static final String COLUMNS = "select sequence, written_at, event from journal_entry ";

    private final JdbcClient database;
    private final HashChain chain;
    private final EventJson json;
    private final ApplicationEventPublisher told;

    JdbcJournal(
            JdbcClient database, HashChain chain, EventJson json, ApplicationEventPublisher told) {
        this.database = database;
        this.chain = chain;
        this.json = json;
        this.told = told;
    }

    @Override
    public Entry append(JournalEvent event, Instant at) {
        // What every database keeps: PostgreSQL knows no nanoseconds, and the chain hashes the
        // time.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(insert(event, kept), kept, event);
        told.publishEvent(entry);
        return entry;
    }

    private long insert(JournalEvent event, Instant at) {
        try {
            ChainHead head = chain.extend(() -> write(event, at));
            // What a node said can be read again; what was decided or sent cannot.
            if (!(event instanceof ClusterEvent.Observed)) {
                chain.settle(head, at);
            }
            return head.sequence();
        } catch (DataAccessException | TransactionException broken) {
            throw new NotWritten(broken);
        }
    }

    private Chained write(JournalEvent event, Instant at) {
        String cluster = event.cluster().value();
        String kind = event.getClass().getSimpleName();
        String text = json.write(event);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into journal_entry (written_at, cluster, kind, event)"
                                + " values (?, ?, ?, ?)")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), cluster, kind, text)
                .update(key, "sequence");
        long sequence = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        return new Chained(sequence, at, cluster, kind, text, "", "");
    }

    @Override
    public List<Entry> of(ClusterName cluster) {
        return database.sql(COLUMNS + "where cluster = ? order by sequence")
                .param(cluster.value())
                .query(this::entry)
                .list();
    }

    @Override
    public List<Entry> newest(ClusterName cluster, int most) {
        return database.sql(
                        COLUMNS
                                + "where cluster = ? and kind <> 'Observed' order by sequence desc"
                                + " fetch first ? rows only")
                .params(cluster.value(), most)
                .query(this::entry)
                .list();
    }

    @Override
    public List<Entry> after(long sequence, int most) {
        return database.sql(
                        COLUMNS + "where sequence > ? order by sequence fetch first ? rows only")
                .params(sequence, most)
                .query(this::entry)
                .list();
    }

    @Override
    public List<ClusterName> clusters() {
        return database.sql(
                        "select cluster from journal_entry where kind = 'Registered'"
                                + " group by cluster order by min(sequence)")
                .query((row, _) -> new ClusterName(row.getString(1)))
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp(2);
        return new Entry(row.getLong(1), at.toInstant(), json.read(row.getString(3)));
    }
}
