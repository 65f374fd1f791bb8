package switchboard.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import switchboard.cluster.ClusterName;

/// The journal on a database in a file, as the product makes it, and the hands of somebody who
/// alters that file while the product does not run.
record JournalSite(Path directory, Path witness) {
    static final Instant AT = Instant.parse("2026-11-23T03:00:00.123456789Z");

    /// The journal while the product runs.
    record Running(HikariDataSource pool, HashChain chain, JdbcJournal journal, SafeMode safe)
            implements AutoCloseable {
        Running {
            pool.setMaximumPoolSize(2);
        }

        long write(String reason) {
            ClusterName cluster = new ClusterName("MUC");
            return journal.append(
                            new ClusterEvent.NoticeCleared(cluster, "n", reason, "ol\u00fcga"), AT)
                    .sequence();
        }

        void write(int entries, String reason) {
            for (int number = 1; number <= entries; number++) {
                write(reason + " " + number);
            }
        }

        byte[] export() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            chain.export(bytes);
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            chain.destroy();
            pool.close();
        }
    }

    static JournalSite in(Path directory) {
        return new JournalSite(directory, directory.resolve("journal.head"));
    }

    /// The same database with another witness.
    JournalSite with(String other) {
        return new JournalSite(directory, directory.resolve(other));
    }

    Running start() throws SQLException {
        return start("");
    }

    /// Starts as after a setting that accepts a head.
    Running start(String accepted) throws SQLException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername("sa");
        pool.setPassword("");
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration", "classpath:db/h2")
                    .load()
                    .migrate();
            JdbcClient database = JdbcClient.create(pool);
            ForcedToDisk disk = new ForcedToDisk(database, pool);
            SafeMode safe = new SafeMode(_ -> {});
            HashChain chain =
                    new HashChain(
                            new ChainTable(database),
                            new HeadWitness(disk, safe, witness, accepted),
                            disk,
                            () -> AT,
                            new JdbcTransactionManager(pool),
                            Duration.ofSeconds(30));
            EntryTable table = new EntryTable(database, new EventJson());
            EntryFeed feed = new EntryFeed(table, chain, disk, database, pool, _ -> {});
            return new Running(pool, chain, new JdbcJournal(table, chain, feed, safe), safe);
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    /// Alters the database as somebody who owns it can: without the product and its refusals.
    void alter(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("entry", "link", "chain")) {
                statement.execute("drop trigger if exists journal_" + table + "_kept");
            }
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /// What the database file holds now.
    byte[] backup() throws IOException {
        return Files.readAllBytes(file());
    }

    void putBack(byte[] backup) throws IOException {
        Files.write(file(), backup);
    }

    /// What `verify` prints about an export, with its exit code before it.
    String verify(byte[] export, Path... witnesses) throws IOException {
        Path file = Files.write(directory.resolve("export.jsonl"), export);
        List<String> arguments =
                Stream.concat(Stream.of(file), Stream.of(witnesses)).map(Path::toString).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verify.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }

    private Path file() {
        return directory.resolve("switchboard.mv.db");
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("switchboard") + ";WRITE_DELAY=0";
    }
}
