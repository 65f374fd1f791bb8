package switchboard.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.notice.Severity;
import switchboard.telling.Delivery.Standing;

/// The messages that are to be sent, and what became of those that were.
@Component
class Outbox {
    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes a message for a channel; one that it has taken before is not taken again.
    void put(String channel, Message message, Instant now) {
        if (has(channel, message.id())) {
            return;
        }
        try {
            jdbc.sql(
                            """
                            insert into message_delivery (channel, message, subject, body, link,
                                severity, happened_at, written_at, standing, tries, next_try,
                                outcome)
                            values (:channel, :message, :subject, :body, :link, :severity,
                                :happened, :now, 'WAITING', 0, :now, '')""")
                    .param("channel", channel)
                    .param("message", message.id())
                    .param("subject", message.subject())
                    .param("body", message.body())
                    .param("link", message.link())
                    .param("severity", message.severity().name())
                    .param("happened", utc(message.at()))
                    .param("now", utc(now))
                    .update();
        } catch (DuplicateKeyException _) {
            // Somebody else took it at this moment.
        }
    }

    private boolean has(String channel, String message) {
        return jdbc.sql(
                                """
                                select count(*) from message_delivery
                                where channel = :channel and message = :message""")
                        .param("channel", channel)
                        .param("message", message)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// What may be tried now, oldest first.
    List<Delivery> due(Instant now) {
        return jdbc.sql(
                        """
                        select * from message_delivery
                        where standing = 'WAITING' and next_try <= :now order by id""")
                .param("now", utc(now))
                .query(Outbox::row)
                .list();
    }

    /// Takes a message to be carried; of several processes that are about to, one has it.
    ///
    /// @param until when it may be tried again if nothing more is heard of it
    /// @return whether it may be carried
    boolean claim(long id, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                update message_delivery set next_try = :until
                                where id = :id and standing = 'WAITING' and next_try <= :now""")
                        .param("id", id)
                        .param("now", utc(now))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    /// The newest, newest first.
    List<Delivery> newest(int most) {
        return jdbc.sql("select * from message_delivery order by id desc limit :most")
                .param("most", most)
                .query(Outbox::row)
                .list();
    }

    /// A try failed, and there will be another.
    void later(long id, Instant next, String outcome) {
        jdbc.sql(
                        """
                        update message_delivery
                        set tries = tries + 1, next_try = :next, outcome = :outcome
                        where id = :id""")
                .param("id", id)
                .param("next", utc(next))
                .param("outcome", outcome)
                .update();
    }

    /// Nothing more is tried.
    ///
    /// @param tries how many tries to add
    void end(long id, Standing standing, int tries, String outcome, Instant now) {
        jdbc.sql(
                        """
                        update message_delivery
                        set standing = :standing, tries = tries + :tries, outcome = :outcome,
                            ended_at = :now
                        where id = :id""")
                .param("id", id)
                .param("standing", standing.name())
                .param("tries", tries)
                .param("outcome", outcome)
                .param("now", utc(now))
                .update();
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("channel"),
                new Message(
                        row.getString("message"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("link"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()),
                Standing.valueOf(row.getString("standing")),
                row.getInt("tries"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("outcome"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
