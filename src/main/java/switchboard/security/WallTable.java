package switchboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// The rows of the paired walls.
@Component
class WallTable {
    private static final String SETTINGS =
            "name = :name, clusters = :clusters, metres = :metres, inches = :inches,"
                    + " theme = :theme, sound = :sound";

    private final JdbcClient jdbc;

    WallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every wall, the newest first.
    List<PairedWall> all() {
        return jdbc.sql("select * from wall order by id desc").query(WallTable::row).list();
    }

    Optional<PairedWall> find(long id) {
        return jdbc.sql("select * from wall where id = :id")
                .param("id", id)
                .query(WallTable::row)
                .optional();
    }

    Optional<PairedWall> findByToken(String hash) {
        return jdbc.sql("select * from wall where token_hash = :hash")
                .param("hash", hash)
                .query(WallTable::row)
                .optional();
    }

    void insert(String hash, String name, WallSettings settings, PairedWall.Act paired) {
        settings(
                        jdbc.sql(
                                """
                                insert into wall (token_hash, name, clusters, metres, inches, theme,
                                    sound, created_by, created_at, used_at)
                                values (:hash, :name, :clusters, :metres, :inches, :theme,
                                    :sound, :by, :at, :at)"""),
                        name,
                        settings)
                .param("hash", hash)
                .param("by", paired.by())
                .param("at", stored(paired.at()))
                .update();
    }

    /// @return whether there is such a wall that is not revoked
    boolean change(long id, String name, WallSettings settings, PairedWall.Act changed) {
        return settings(
                                jdbc.sql(
                                        "update wall set "
                                                + SETTINGS
                                                + ", changed_by = :by, changed_at = :at"
                                                + " where id = :id and revoked_at is null"),
                                name,
                                settings)
                        .param("id", id)
                        .param("by", changed.by())
                        .param("at", stored(changed.at()))
                        .update()
                == 1;
    }

    /// @return whether there is such a wall that was not revoked
    boolean revoke(long id, PairedWall.Act revoked) {
        return jdbc.sql(
                                """
                                update wall set revoked_by = :by, revoked_at = :at
                                where id = :id and revoked_at is null""")
                        .param("id", id)
                        .param("by", revoked.by())
                        .param("at", stored(revoked.at()))
                        .update()
                == 1;
    }

    void revokeAllPairedBy(String name, PairedWall.Act revoked) {
        jdbc.sql(
                        """
                        update wall set revoked_by = :by, revoked_at = :at
                        where created_by = :name and revoked_at is null""")
                .param("name", name)
                .param("by", revoked.by())
                .param("at", stored(revoked.at()))
                .update();
    }

    void used(long id, Instant at) {
        jdbc.sql("update wall set used_at = :at where id = :id")
                .param("at", stored(at))
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec settings(
            JdbcClient.StatementSpec statement, String name, WallSettings settings) {
        return statement
                .param("name", name)
                .param(
                        "clusters",
                        settings.clusters().stream()
                                .map(ClusterName::value)
                                .collect(Collectors.joining(",")))
                .param("metres", settings.metres())
                .param("inches", settings.inches())
                .param("theme", settings.theme().name())
                .param("sound", settings.sound());
    }

    private static PairedWall row(ResultSet row, int number) throws SQLException {
        return new PairedWall(
                row.getLong("id"),
                row.getString("name"),
                settings(row),
                new PairedWall.Act(row.getString("created_by"), at(row, "created_at")),
                act(row, "changed"),
                at(row, "used_at"),
                act(row, "revoked"));
    }

    private static WallSettings settings(ResultSet row) throws SQLException {
        return new WallSettings(
                Stream.of(row.getString("clusters").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(ClusterName::new)
                        .toList(),
                row.getDouble("metres"),
                row.getDouble("inches"),
                WallSettings.Theme.valueOf(row.getString("theme")),
                row.getBoolean("sound"));
    }

    private static Optional<PairedWall.Act> act(ResultSet row, String what) throws SQLException {
        return row.getObject(what + "_at") == null
                ? Optional.empty()
                : Optional.of(
                        new PairedWall.Act(row.getString(what + "_by"), at(row, what + "_at")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
