package switchboard.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Refuses to start on an H2 that could lose what it acknowledged: with its default write delay a
/// commit stays in the heap for half a second, and a killed process takes it along.
final class H2Settings {
    private H2Settings() {}

    /// @throws IllegalStateException if the write delay is not 0 on a database in a file
    static void check(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        if (isInMemory(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet setting =
                        statement.executeQuery(
                                "select setting_value from information_schema.settings"
                                        + " where setting_name = 'WRITE_DELAY'")) {
            if (!setting.next() || setting.getInt(1) != 0) {
                throw new IllegalStateException(
                        "The database URL must contain WRITE_DELAY=0, or a crash loses entries: "
                                + url);
            }
        }
    }

    static boolean isInMemory(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    }
}
