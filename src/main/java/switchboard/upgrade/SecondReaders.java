package switchboard.upgrade;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.journal.Journal;
import switchboard.soap.NodeServices;
import switchboard.soap.SoapSettings;

/// Keeps the second source of all clusters going, on threads of its own: whatever hangs or breaks
/// here leaves the clusters' own loops as they are.
@Service
final class SecondReaders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SecondReaders.class);
    private static final long PAUSE_MILLIS = 250;

    private final LiveClusters live;
    private final NodeServices services;
    private final SoapSettings settings;
    private final InstantSource clock;
    private final Map<ClusterName, Reading> readers = new ConcurrentHashMap<>();
    private final Semaphore nudge = new Semaphore(0);
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean on;

    SecondReaders(
            LiveClusters live, NodeServices services, SoapSettings settings, InstantSource clock) {
        this.live = live;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /// A reader with the loop it reads for, which is another one after a restart.
    private record Reading(ClusterLoop loop, SecondReader reader) {}

    /// Asks the nodes of a cluster again at once.
    void hurry(ClusterName name) {
        Optional.ofNullable(readers.get(name)).ifPresent(it -> it.reader().hurry());
        nudge.release();
    }

    private void run() {
        try {
            while (on) {
                live.driven().forEach(this::tick);
                if (nudge.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    nudge.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick(ClusterName name) {
        try {
            ClusterLoop loop = live.loop(name);
            readers.compute(
                            name,
                            (_, old) ->
                                    old != null && old.loop() == loop ? old : reading(name, loop))
                    .reader()
                    .tick(clock.instant());
        } catch (Journal.NotWritten full) {
            // The cluster's own loop meets it as well, and stands still.
            LOG.error("What {} says by other ways was not written", name, full);
        } catch (RuntimeException bug) {
            stumbled(bug);
        }
    }

    private void begin(Runnable call) {
        threads.execute(
                () -> {
                    try {
                        call.run();
                    } catch (RuntimeException bug) {
                        stumbled(bug);
                    }
                });
    }

    /// What comes too late while the product ends is no news.
    private void stumbled(RuntimeException bug) {
        if (on) {
            LOG.error("The second source stumbled, and goes on", bug);
        }
    }

    private Reading reading(ClusterName name, ClusterLoop loop) {
        return new Reading(
                loop,
                new SecondReader(
                        loop, services, settings, this::begin, clock, _ -> live.nudge(name)));
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        on = true;
        threads.execute(this::run);
    }

    @Override
    public void stop() {
        on = false;
        nudge.release();
        // Not waited for: a call under way has its own limit, and what it learns may get lost.
        threads.shutdown();
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
