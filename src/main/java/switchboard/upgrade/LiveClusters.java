package switchboard.upgrade;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.DriverLease;
import switchboard.journal.DriverLeases;
import switchboard.journal.Journal;
import switchboard.journal.SessionBook;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.NodeShell;

/// All clusters, each on a virtual thread of its own, and the latest picture of each.
@Service
public final class LiveClusters implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveClusters.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Journal journal;
    private final InstantSource clock;
    private final ApprovalDesk desk;
    private final NodeShell shell;
    private final NodeCredentials credentials;
    private final SessionBook book;
    private final ApplicationEventPublisher told;
    private final DriverLeases leases;
    private final Set<ClusterName> fresh = ConcurrentHashMap.newKeySet();
    private final Map<ClusterName, Running> running = new ConcurrentHashMap<>();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean on;

    LiveClusters(
            Journal journal,
            InstantSource clock,
            ApprovalDesk desk,
            NodeShell shell,
            NodeCredentials credentials,
            SessionBook book,
            ApplicationEventPublisher told,
            DriverLeases leases) {
        this.journal = journal;
        this.clock = clock;
        this.desk = desk;
        this.shell = shell;
        this.credentials = credentials;
        this.book = book;
        this.told = told;
        this.leases = leases;
    }

    /// A loop, the lease with which it drives, and the means to wake it.
    @SuppressWarnings("NullAway.Init")
    private static final class Running {
        final ClusterName name;
        final Semaphore nudge = new Semaphore(0);
        volatile ClusterLoop loop;
        volatile DriverLease lease = DriverLease.NONE;
        boolean drove;

        Running(ClusterName name) {
            this.name = name;
        }
    }

    /// The latest pictures, by name.
    public List<LiveCluster> all() {
        return running.values().stream()
                .map(it -> it.loop.latest())
                .sorted(Comparator.comparing(cluster -> cluster.name().value()))
                .toList();
    }

    /// The latest picture of a cluster.
    ///
    /// @throws InvalidInput if there is none of that name
    public LiveCluster cluster(ClusterName name) {
        return loop(name).latest();
    }

    /// The latest picture of a cluster, if there is one of that name.
    public Optional<LiveCluster> find(ClusterName name) {
        return Optional.ofNullable(running.get(name)).map(it -> it.loop.latest());
    }

    List<ClusterLoop> loops() {
        return running.values().stream().map(it -> it.loop).toList();
    }

    ClusterLoop loop(ClusterName name) {
        return Optional.ofNullable(running.get(name))
                .map(it -> it.loop)
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.no-such-cluster", name)));
    }

    /// Takes up a cluster that was registered just now.
    synchronized void add(ClusterEvent.Registered registered) {
        if (running.containsKey(registered.cluster())) {
            throw new InvalidInput(
                    Sentence.of("input.cluster-there-already", registered.cluster()));
        }
        journal.append(registered, clock.instant());
        fresh.add(registered.cluster());
        take(registered.cluster());
    }

    /// Lets a cluster's loop go on at once, and tells everybody.
    void nudge(ClusterName name) {
        Optional.ofNullable(running.get(name))
                .ifPresent(
                        it -> {
                            it.nudge.release();
                            tell(it.loop);
                        });
    }

    private void take(ClusterName name) {
        Running entry = new Running(name);
        drive(entry, leases.take(name));
        running.put(name, entry);
        if (on && !isOver(entry)) {
            threads.execute(() -> run(entry));
        }
    }

    /// Drives a cluster from what the journal tells, as after a restart, if there is a lease for
    /// it; else only shows what the journal tells.
    private void drive(Running entry, Optional<DriverLease> lease) {
        lease.ifPresent(_ -> desk.readAgain());
        entry.lease = lease.orElse(DriverLease.NONE);
        ClusterLoop loop =
                new ClusterLoop(
                        entry.name, journal, clock, desk, shell, credentials, book, entry.lease);
        if (lease.isPresent() && !entry.drove) {
            endLeftRehearsal(entry.name, loop);
            entry.drove = true;
        }
        entry.loop = loop;
    }

    /// The nodes of a rehearsal went with the program that made them.
    private void endLeftRehearsal(ClusterName name, ClusterLoop loop) {
        boolean old = !fresh.remove(name);
        if (old && loop.latest().rehearsal().isPresent() && loop.latest().ended().isEmpty()) {
            loop.end(Sentence.of("rehearsal.end.restart"), "", clock.instant());
            credentials.forget(name);
        }
    }

    private void run(Running entry) {
        long pause = Math.max(20, entry.loop.latest().pace().quiet().toMillis() / 2);
        try {
            while (on && !isOver(entry)) {
                boolean drives = entry.lease.keep() || takeOver(entry);
                if (drives && entry.loop.tick(clock.instant())) {
                    tell(entry.loop);
                }
                // A nudge from a person's decision ends the pause early.
                boolean nudged = entry.nudge.tryAcquire(pause, TimeUnit.MILLISECONDS);
                if (nudged) {
                    entry.nudge.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            entry.loop.close();
            entry.lease.release();
        }
    }

    /// Drives the cluster if nobody does any more.
    private boolean takeOver(Running entry) {
        entry.loop.close();
        Optional<DriverLease> lease = leases.take(entry.name);
        if (lease.isPresent()) {
            drive(entry, lease);
            tell(entry.loop);
        }
        return lease.isPresent();
    }

    /// Nothing happens any more to a rehearsal that is over.
    private static boolean isOver(Running entry) {
        return entry.loop.latest().ended().isPresent();
    }

    private void tell(ClusterLoop loop) {
        LiveCluster latest = loop.latest();
        try {
            told.publishEvent(new ClusterChanged(latest.name(), latest.revision()));
        } catch (RuntimeException listener) {
            LOG.warn("A listener to {} failed", latest.name(), listener);
        }
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        on = true;
        Collection<ClusterName> known = journal.clusters();
        known.stream().filter(name -> !running.containsKey(name)).forEach(this::take);
    }

    @Override
    public void stop() {
        on = false;
        running.values().forEach(it -> it.nudge.release());
        // Never interrupted: an interrupt in the middle of a write closes the database's file.
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A cluster's loop did not end within {}", LONGEST_STOP);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
