package switchboard.journal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import switchboard.journal.OpenSession.Line;

/// Writes what pens hand over, on a thread of its own, so that neither a slow disk nor a broken one
/// stops a loop. What cannot be written is counted, and said in the record as soon as that can be.
@Component
class SessionScribe implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SessionScribe.class);

    /// How many characters may wait for the disk; more are lost, and said to be.
    static final long MOST_WAITING = 32_000_000;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final SessionTable table;
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Set<OpenSession> owing = new LinkedHashSet<>();
    private volatile boolean on;

    SessionScribe(SessionTable table) {
        this.table = table;
    }

    /// Takes a line over. The end of a session is always taken.
    ///
    /// @return whether there was room for it
    boolean take(Line line) {
        if (line.end().isEmpty() && waiting.get() + line.size() > MOST_WAITING) {
            return false;
        }
        waiting.addAndGet(line.size());
        return queue.add(() -> write(line));
    }

    /// Waits until everything is written that was handed over before, or could not be.
    ///
    /// @param most for how long at most
    void catchUp(Duration most) {
        CountDownLatch reached = new CountDownLatch(1);
        if (on && queue.add(reached::countDown)) {
            await(reached, most);
        }
    }

    private static void await(CountDownLatch reached, Duration most) {
        try {
            boolean _ = reached.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Line line) {
        waiting.addAndGet(-line.size());
        OpenSession session = line.session();
        try {
            table.add(line);
            owing.remove(session);
            payOne();
        } catch (RuntimeException broken) {
            LOG.warn("A part of the session with {} is lost", session.about(), broken);
            session.lose(line.size());
            owing.add(session);
        }
    }

    /// A session that lost something at its end has no next line to say so in.
    private void payOne() {
        owing.stream()
                .findFirst()
                .ifPresent(
                        session -> {
                            table.tellLoss(session);
                            owing.remove(session);
                        });
    }

    @Override
    public synchronized void start() {
        on = true;
        Thread.ofVirtual().name("session-scribe").start(this::run);
    }

    private void run() {
        try {
            table.interrupted();
        } catch (RuntimeException broken) {
            LOG.warn("Sessions of an earlier run could not be ended", broken);
        }
        try {
            while (on) {
                queue.take().run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        CountDownLatch last = new CountDownLatch(1);
        if (on
                && queue.add(
                        () -> {
                            on = false;
                            last.countDown();
                        })) {
            await(last, LONGEST_STOP);
            on = false;
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    /// Begins before the loops and ends after them.
    @Override
    public int getPhase() {
        return 0;
    }
}
