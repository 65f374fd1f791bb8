package switchboard.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Tells the application what was written to the journal, each [Entry] once. Where other processes
/// write too, whoever writes calls the others by one `NOTIFY` for each transaction, and what is new
/// is read by its sequence, so that a call that is lost loses nothing. Entries become visible in
/// the order of their sequence, because the chain lets one be written at a time.
@Component
final class EntryFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EntryFeed.class);

    private static final int PAGE = 500;

    /// How long it waits for a call before it looks by itself, and after a connection was lost.
    private static final Duration LOOKS = Duration.ofMillis(500);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final EntryTable table;
    private final JdbcClient database;
    private final DataSource source;
    private final ApplicationEventPublisher told;
    private final boolean shared;
    private final Object order = new Object();
    private final Semaphore ending = new Semaphore(0);
    private final ExecutorService listener =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("journal-feed").factory());
    private volatile boolean on;
    private long last;

    EntryFeed(
            EntryTable table,
            HashChain chain,
            ForcedToDisk disk,
            JdbcClient database,
            DataSource source,
            ApplicationEventPublisher told) {
        this.table = table;
        this.database = database;
        this.source = source;
        this.told = told;
        this.shared = !disk.isOurs();
        this.last = chain.head().sequence();
    }

    /// Calls the other processes once the transaction is done that goes on now.
    void call() {
        if (shared) {
            database.sql("select pg_notify('switchboard_journal', '')").query((_, _) -> 0).list();
        }
    }

    /// An entry was written by this process.
    void written(Entry entry) {
        if (!shared) {
            told.publishEvent(entry);
            return;
        }
        try {
            deliver();
        } catch (DataAccessException | TransactionException away) {
            // It is written; whoever listens is told when the database is there again.
            LOG.warn("What was written after entry {} cannot be read now", last, away);
        }
    }

    private void deliver() {
        synchronized (order) {
            while (on) {
                List<Entry> news = table.after(last, PAGE);
                for (Entry entry : news) {
                    last = entry.sequence();
                    told.publishEvent(entry);
                }
                if (news.size() < PAGE) {
                    return;
                }
            }
        }
    }

    private void listen() {
        while (on) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen switchboard_journal");
                PGConnection calls = connection.unwrap(PGConnection.class);
                while (on) {
                    deliver();
                    calls.getNotifications(Math.toIntExact(LOOKS.toMillis()));
                }
                statement.execute("unlisten *");
            } catch (SQLException | DataAccessException | TransactionException away) {
                waitAfter(away);
            }
        }
    }

    private void waitAfter(Exception away) {
        if (on) {
            LOG.warn("What others write to the journal is not heard", away);
            try {
                on = !ending.tryAcquire(LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void start() {
        on = true;
        if (shared) {
            listener.execute(this::listen);
        }
    }

    @Override
    public void stop() {
        on = false;
        ending.release();
        listener.shutdown();
        try {
            if (!listener.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Listening to others did not end within {}", LONGEST_STOP);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
