package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import switchboard.cluster.ClusterName;
import switchboard.ssh.NodeCredentials.Account;
import switchboard.ssh.NodeCredentials.Purpose;
import switchboard.vault.Vaults;

/// This package put together by hand over a database in a folder, with a clock that stands still.
final class Desk implements AutoCloseable {
    static final ClusterName CLUSTER = new ClusterName("PARIS");
    static final SshSettings SETTINGS = settings(Duration.ofSeconds(15));

    static {
        // A test machine may be busy; nothing here depends on how long anything takes.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
    }

    final JdbcClient jdbc;
    final JdbcHostKeys hostKeys;
    final JdbcOldAlgorithms oldAlgorithms;
    final JdbcNodeCredentials credentials;
    final SignInGuard guard;
    final Enclosures enclosures = new Enclosures();
    final SshNodeShell shell;
    private final DataSource database;
    private final NodeConnector connector;
    private Instant now;

    private Desk(Path folder, SshSettings settings, boolean newDatabase) {
        now = Instant.parse("2026-03-14T22:00:00Z");
        InstantSource clock = () -> now;
        database = database(folder);
        if (newDatabase) {
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/migration/V3__nodes.sql"),
                            new ClassPathResource("db/migration/V4__old_algorithms.sql"),
                            new ClassPathResource("db/migration/V6__second_source.sql"),
                            new ClassPathResource(Vaults.SCRIPT))
                    .execute(database);
        }
        jdbc = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        hostKeys = new JdbcHostKeys(jdbc);
        credentials = new JdbcNodeCredentials(jdbc, transaction, Vaults.in(folder, jdbc));
        guard = new SignInGuard(credentials, new KnownSignIns(jdbc), clock, settings);
        oldAlgorithms = new JdbcOldAlgorithms(jdbc);
        connector = new NodeConnector(settings, oldAlgorithms, enclosures);
        shell = new SshNodeShell(connector, hostKeys, guard, settings, clock);
    }

    static Desk in(Path folder) {
        return new Desk(folder, SETTINGS, true);
    }

    static Desk in(Path folder, SshSettings settings) {
        return new Desk(folder, settings, true);
    }

    static SshSettings settings(Duration heartbeat) {
        var patient = Duration.ofSeconds(120);
        return new SshSettings(patient, patient, heartbeat, Duration.ofMinutes(5));
    }

    /// The same again, as after a restart.
    Desk restarted(Path folder) {
        close();
        return new Desk(folder, SETTINGS, false);
    }

    static DataSource database(Path folder) {
        var database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:file:%s/switchboard;WRITE_DELAY=0;DB_CLOSE_DELAY=-1"
                        .formatted(folder.toAbsolutePath()));
        database.setUser("sa");
        return database;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    void keep(String password) {
        credentials.keep(CLUSTER, Purpose.NODES, new Account("osadmin", password));
    }

    /// Pins the key that a node shows.
    void pin(NodeServer node) {
        var access = node.of(CLUSTER);
        hostKeys.pin(CLUSTER, access.address(), shell.hostKey(access).fingerprint());
    }

    ShellSession open(NodeServer node) {
        return shell.open(node.of(CLUSTER));
    }

    /// Opens a session and waits until it is open or has ended.
    ShellSession opened(NodeServer node) {
        var session = open(node);
        await().until(() -> !(session.phase() instanceof ShellPhase.Opening));
        return session;
    }

    static ShellFailure failure(ShellSession session) {
        await().until(() -> session.phase() instanceof ShellPhase.Ended);
        return ((ShellPhase.Ended) session.phase()).why();
    }

    /// Reads until a text has come.
    static String read(ShellSession session, String text) {
        var all = new StringBuilder();
        await().untilAsserted(() -> assertThat(all.append(session.take())).contains(text));
        return all.toString();
    }

    @Override
    public void close() {
        connector.close();
        JdbcClient.create(database).sql("shutdown").update();
    }
}
