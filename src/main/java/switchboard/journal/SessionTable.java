package switchboard.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.OpenSession.Line;
import switchboard.journal.SessionPart.Kind;

/// The transcripts in the database.
@Component
class SessionTable {
    /// How many characters are kept of the reading sessions of one cluster: a large cluster says
    /// about a million of news in a night, so weeks are kept. Sessions with changes are kept for
    /// good.
    static final long MOST_READING = 100_000_000;

    private static final String COLUMNS =
            "select id, cluster, node, purpose, step, command, begun_at, ended_at, ended_why, size,"
                    + " emptied from node_session ";

    private final JdbcClient database;
    private final ForcedToDisk disk;

    SessionTable(JdbcClient database, ForcedToDisk disk) {
        this.database = database;
        this.disk = disk;
    }

    /// Writes a line, before it what was lost until then, and the end of the session behind it.
    void add(Line line) {
        OpenSession session = line.session();
        tellLoss(session);
        write(id(session), line.part());
        line.end().ifPresent(why -> end(session, line.part().at(), why));
        if (line.forced()) {
            disk.force();
        }
    }

    /// Writes how much was lost, if anything was.
    void tellLoss(OpenSession session) {
        long lost = session.lost();
        if (lost > 0) {
            String words = Sentence.of("session.note.lost", lost).text();
            write(id(session), new SessionPart(Kind.NOTE, session.begun(), words));
            session.told(lost);
        }
    }

    /// Ends the sessions that an earlier run of the product could not end.
    void interrupted() {
        database.sql("update node_session set ended_why = ? where ended_why = ''")
                .param(Sentence.of("session.end.interrupted").text())
                .update();
    }

    private long id(OpenSession session) {
        if (session.id().isEmpty()) {
            session.id(insert(session.about(), session.begun()));
        }
        return session.id().orElseThrow();
    }

    private long insert(SessionAbout about, Instant begun) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        var change =
                about.purpose() instanceof SessionPurpose.Change it
                        ? it
                        : new SessionPurpose.Change(0, "");
        database.sql(
                        "insert into node_session (cluster, node, purpose, step, command, begun_at,"
                                + " ended_why, size, emptied) values (?, ?, ?, ?, ?, ?, '', 0, false)")
                .params(
                        about.cluster().value(),
                        about.node(),
                        word(about.purpose()),
                        change.step(),
                        change.command(),
                        utc(begun))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    private void write(long id, SessionPart part) {
        database.sql(
                        "insert into node_session_part (session_id, kind, happened_at, content)"
                                + " values (?, ?, ?, ?)")
                .params(id, part.kind().name(), utc(part.at()), part.text())
                .update();
        database.sql("update node_session set size = size + ? where id = ?")
                .params(part.text().length(), id)
                .update();
    }

    private void end(OpenSession session, Instant at, String why) {
        database.sql("update node_session set ended_at = ?, ended_why = ? where id = ?")
                .params(utc(at), why, id(session))
                .update();
        if (!(session.about().purpose() instanceof SessionPurpose.Change)) {
            makeRoom(session.about().cluster());
        }
    }

    private void makeRoom(ClusterName cluster) {
        boolean emptied = true;
        while (emptied && sizeOfReading(cluster) > MOST_READING) {
            Optional<Long> oldest = oldestReading(cluster);
            oldest.ifPresent(this::empty);
            emptied = oldest.isPresent();
        }
    }

    private long sizeOfReading(ClusterName cluster) {
        return database.sql(
                        "select coalesce(sum(size), 0) from node_session"
                                + " where cluster = ? and purpose <> 'CHANGE' and not emptied")
                .param(cluster.value())
                .query(Long.class)
                .single();
    }

    private Optional<Long> oldestReading(ClusterName cluster) {
        return database.sql(
                        "select id from node_session where cluster = ? and purpose <> 'CHANGE'"
                                + " and not emptied and ended_why <> '' order by id"
                                + " fetch first 1 rows only")
                .param(cluster.value())
                .query(Long.class)
                .optional();
    }

    private void empty(long id) {
        database.sql("delete from node_session_part where session_id = ?").param(id).update();
        database.sql("update node_session set emptied = true where id = ?").param(id).update();
    }

    /// The sessions of a cluster, newest first, whatever their text.
    List<NodeSession> of(ClusterName cluster, SessionWish wish) {
        return database.sql(
                        COLUMNS
                                + "where cluster = ? and (? = '' or node = ?)"
                                + " and (? = 0 or step = ?) and begun_at >= ? order by id desc")
                .params(
                        cluster.value(),
                        wish.node().orElse(""),
                        wish.node().orElse(""),
                        wish.step().orElse(0),
                        wish.step().orElse(0),
                        utc(wish.since().orElse(Instant.EPOCH)))
                .query(SessionTable::session)
                .list();
    }

    Optional<NodeSession> find(ClusterName cluster, long id) {
        return database.sql(COLUMNS + "where cluster = ? and id = ?")
                .params(cluster.value(), id)
                .query(SessionTable::session)
                .optional();
    }

    List<SessionPart> parts(long id) {
        return database.sql(
                        "select kind, happened_at, content from node_session_part"
                                + " where session_id = ? order by sequence")
                .param(id)
                .query(
                        (row, _) ->
                                new SessionPart(
                                        Kind.valueOf(row.getString(1)),
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3)))
                .list();
    }

    private static NodeSession session(ResultSet row, int number) throws SQLException {
        SessionPurpose purpose =
                switch (row.getString(4)) {
                    case "DISCOVERY" -> new SessionPurpose.Discovery();
                    case "READINESS" -> new SessionPurpose.Readiness();
                    case "CHANGE" -> new SessionPurpose.Change(row.getInt(5), row.getString(6));
                    default -> new SessionPurpose.Reading();
                };
        return new NodeSession(
                row.getLong(1),
                new SessionAbout(new ClusterName(row.getString(2)), row.getString(3), purpose),
                row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant),
                row.getString(9),
                row.getLong(10),
                row.getBoolean(11));
    }

    private static String word(SessionPurpose purpose) {
        return switch (purpose) {
            case SessionPurpose.Discovery _ -> "DISCOVERY";
            case SessionPurpose.Reading _ -> "READING";
            case SessionPurpose.Readiness _ -> "READINESS";
            case SessionPurpose.Change _ -> "CHANGE";
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
