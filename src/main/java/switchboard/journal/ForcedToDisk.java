package switchboard.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forces what was committed onto the disk. PostgreSQL does so by itself at every commit; H2 hands
/// a commit to the operating system and forces it on `CHECKPOINT SYNC`.
@Component
final class ForcedToDisk {
    private final JdbcClient database;
    private final boolean asks;
    private final boolean lasts;

    ForcedToDisk(JdbcClient database, DataSource source) throws SQLException {
        this.database = database;
        try (Connection connection = source.getConnection()) {
            this.asks = "H2".equals(connection.getMetaData().getDatabaseProductName());
            this.lasts = !H2Settings.isInMemory(connection);
            if (asks) {
                H2Settings.check(connection);
            } else {
                PostgresSettings.check(connection);
            }
        }
    }

    /// Whether the database outlives the process.
    boolean lasts() {
        return lasts;
    }

    /// Whether no other process can have the database open.
    boolean isOurs() {
        return asks;
    }

    void force() {
        if (asks) {
            database.sql("CHECKPOINT SYNC").update();
        }
    }
}
