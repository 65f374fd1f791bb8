package switchboard.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A real PostgreSQL for this run of tests, with a database for each data directory. The tests are
/// the same; they run on it with `-Dswitchboard.tests.database=postgresql`.
public final class Postgres {
    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                // The library turns these off, and the product refuses such a server.
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The database that belongs to a data directory, where these tests are to run on PostgreSQL.
    public static Optional<String> chosen(Path directory) {
        return "postgresql".equals(System.getProperty("switchboard.tests.database"))
                ? Optional.of(of(directory))
                : Optional.empty();
    }

    /// The address of the database that belongs to a data directory; the user is `postgres`.
    public static String of(Path directory) {
        return DATABASES.computeIfAbsent(directory.toAbsolutePath(), _ -> create());
    }

    private static synchronized String create() {
        String name = "tests_" + (DATABASES.size() + 1);
        try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Server.ONE.getJdbcUrl("postgres", name);
    }
}
