package switchboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests that carried a key to be sent again by, with the answers they got.
@Component
class RepeatableRequests {
    /// How long a key is remembered; a program that asks again later asks anew.
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RepeatableRequests(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a program was told.
    ///
    /// @param code the HTTP status
    /// @param media the content type; empty for an answer without a body
    record Answer(int code, String media, String body) {}

    /// A request that was begun before.
    ///
    /// @param asked the hash of what was asked
    /// @param answer empty while nobody knows one
    record Known(String asked, Optional<Answer> answer) {}

    /// Takes note of a request before anything is done for it.
    ///
    /// @return the earlier one with this key, which is then not noted again
    Optional<Known> begin(String key, String asked) {
        Instant now = clock.instant();
        jdbc.sql("delete from repeatable_request where begun_at < :oldest")
                .param("oldest", utc(now.minus(KEPT)))
                .update();
        try {
            jdbc.sql(
                            """
                            insert into repeatable_request (key_hash, asked_hash, begun_at)
                            values (:key, :asked, :now)""")
                    .param("key", key)
                    .param("asked", asked)
                    .param("now", utc(now))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException again) {
            return find(key);
        }
    }

    /// Keeps the answer.
    void answered(String key, Answer answer) {
        jdbc.sql(
                        """
                        update repeatable_request
                        set code = :code, media = :media, answer = :body
                        where key_hash = :key""")
                .param("key", key)
                .param("code", answer.code())
                .param("media", answer.media())
                .param("body", answer.body())
                .update();
    }

    private Optional<Known> find(String key) {
        return jdbc.sql("select * from repeatable_request where key_hash = :key")
                .param("key", key)
                .query(RepeatableRequests::row)
                .optional();
    }

    private static Known row(ResultSet row, int number) throws SQLException {
        int code = row.getInt("code");
        return new Known(
                row.getString("asked_hash"),
                code == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Answer(code, row.getString("media"), row.getString("answer"))));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
