package switchboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Which browsers may show walls without anybody signed in. A pass lasts as long as it is used at
/// least once in [#LIFE], or until an admin takes it back.
@Service
public class WallPasses {
    /// How long a pass lasts without being used: as long as browsers keep a cookie at most.
    static final Duration LIFE = Duration.ofDays(400);

    private static final Duration USE_NOTED_EVERY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    WallPasses(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Every pass, the newest first.
    ///
    /// @throws NotAllowed if `by` is not an admin
    public List<WallPass> list(Person by) {
        by.require(PersonRole.ADMIN);
        return jdbc.sql("select * from wall_pass order by created_at desc, token_hash")
                .query(WallPasses::row)
                .list();
    }

    /// Takes a pass back; its wall goes dark with its next request.
    ///
    /// @param id as in [WallPass#id()]
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if there is no such pass
    public void revoke(Person by, String id) {
        by.require(PersonRole.ADMIN);
        int found =
                jdbc.sql("update wall_pass set revoked = true where token_hash = :id")
                        .param("id", id)
                        .update();
        if (found == 0) {
            throw new InvalidInput(Sentence.of("security.wall.unknown"));
        }
    }

    /// Makes a pass for the person of this name and gives the text that must be shown for it.
    String make(String by) {
        String token = secrets.next();
        jdbc.sql(
                        """
                        insert into wall_pass (token_hash, created_by, created_at, used_at, revoked)
                        values (:id, :by, :now, :now, false)""")
                .param("id", Secrets.hash(token))
                .param("by", by)
                .param("now", stored(clock.instant()))
                .update();
        return token;
    }

    /// The pass of a shown text if it opens walls now.
    Optional<WallPass> use(String token) {
        Optional<WallPass> pass = open(Secrets.hash(token));
        pass.ifPresent(this::noteUse);
        return pass;
    }

    /// The pass of this id if it opens walls now.
    Optional<WallPass> open(String id) {
        return jdbc.sql("select * from wall_pass where token_hash = :id")
                .param("id", id)
                .query(WallPasses::row)
                .optional()
                .filter(pass -> !pass.revoked())
                .filter(pass -> pass.usedAt().plus(LIFE).isAfter(clock.instant()));
    }

    void revokeAllMadeBy(String name) {
        jdbc.sql("update wall_pass set revoked = true where created_by = :name")
                .param("name", name)
                .update();
    }

    private void noteUse(WallPass pass) {
        Instant now = clock.instant();
        if (pass.usedAt().plus(USE_NOTED_EVERY).isAfter(now)) {
            return;
        }
        jdbc.sql("update wall_pass set used_at = :now where token_hash = :id")
                .param("now", stored(now))
                .param("id", pass.id())
                .update();
    }

    private static WallPass row(ResultSet row, int number) throws SQLException {
        return new WallPass(
                row.getString("token_hash"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("revoked"));
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
