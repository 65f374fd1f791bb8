package switchboard.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.journal.ExportLine.Chained;

/// The entries of the journal in the database.
@Component
class EntryTable {
    private static final String COLUMNS = "select sequence, written_at, event from journal_entry ";

    /// What an approval depends on besides what the nodes report.
    private static final List<String> DECISIONS =
            Stream.concat(
                            Arrays.stream(ApprovalEvent.class.getPermittedSubclasses()),
                            Stream.of(ClusterEvent.ApprovalsNeeded.class))
                    .map(Class::getSimpleName)
                    .toList();

    private final JdbcClient database;
    private final EventJson json;

    EntryTable(JdbcClient database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /// Adds an entry; to be called within a transaction that chains it.
    Chained add(JournalEvent event, Instant at) {
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

    /// Whether something was decided about an approval behind an entry.
    boolean hasDecisionAfter(long sequence) {
        return database.sql(
                                "select count(*) from journal_entry"
                                        + " where sequence > :sequence and kind in (:kinds)")
                        .param("sequence", sequence)
                        .param("kinds", DECISIONS)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// As [Journal#of(ClusterName)].
    List<Entry> of(ClusterName cluster) {
        return database.sql(COLUMNS + "where cluster = ? order by sequence")
                .param(cluster.value())
                .query(this::entry)
                .list();
    }

    /// As [Journal#newest(ClusterName, int)].
    List<Entry> newest(ClusterName cluster, int most) {
        return database.sql(
                        COLUMNS
                                + "where cluster = ? and kind <> 'Observed' order by sequence desc"
                                + " fetch first ? rows only")
                .params(cluster.value(), most)
                .query(this::entry)
                .list();
    }

    /// As [Journal#after(long, int)].
    List<Entry> after(long sequence, int most) {
        return database.sql(
                        COLUMNS + "where sequence > ? order by sequence fetch first ? rows only")
                .params(sequence, most)
                .query(this::entry)
                .list();
    }

    /// As [Journal#clusters()].
    List<ClusterName> clusters() {
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
