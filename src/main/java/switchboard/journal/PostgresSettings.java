package switchboard.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// Refuses to start on a PostgreSQL that could lose what it acknowledged.
final class PostgresSettings {
    private static final Set<String> FORCING =
            Set.of("on", "remote_apply", "remote_write", "local");

    private PostgresSettings() {}

    /// @throws IllegalStateException if a commit is acknowledged before it is on the disk, or if it
    ///     is another database
    static void check(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        if (!"PostgreSQL".equals(name)) {
            throw new IllegalStateException(
                    "Switchboard keeps its journal in H2 or PostgreSQL, not in " + name);
        }
        require(connection, "fsync", Set.of("on"));
        require(connection, "full_page_writes", Set.of("on"));
        require(connection, "synchronous_commit", FORCING);
    }

    private static void require(Connection connection, String setting, Set<String> wanted)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + setting)) {
            String is = answer.next() ? answer.getString(1) : "";
            if (!wanted.contains(is)) {
                throw new IllegalStateException(
                        "PostgreSQL has %s=%s, with which a crash loses entries; set it to on"
                                .formatted(setting, is));
            }
        }
    }
}
