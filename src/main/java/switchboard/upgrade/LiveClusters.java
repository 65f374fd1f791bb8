package switchboard.upgrade;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.DriverLease;
import switchboard.journal.DriverLeases;
import switchboard.journal.Entry;
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
    private final Set<ClusterName> rehearsed = ConcurrentHashMap.newKeySet();
    private final Map<ClusterName, ClusterThread> running = new ConcurrentHashMap<>();
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

    /// The latest pictures, by name.
    public List<LiveCluster> all() {
        return running.values().stream()
                .map(it -> it.loop().latest())
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
        return Optional.ofNullable(running.get(name)).map(it -> it.loop().latest());
    }

    /// The clusters that this process drives; it asks no node of any other.
    List<ClusterName> driven() {
        return running.entrySet().stream()
                .filter(it -> it.getValue().drives())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<ClusterLoop> loops() {
        return running.values().stream().map(ClusterThread::loop).toList();
    }

    ClusterLoop loop(ClusterName name) {
        return Optional.ofNullable(running.get(name))
                .map(ClusterThread::loop)
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.no-such-cluster", name)));
    }

    /// The loops of all clusters, which are driven here from now on, whoever drove them.
    List<ClusterLoop> seized() {
        running.values().forEach(ClusterThread::seize);
        return loops();
    }

    /// Takes up a cluster that was registered just now.
    synchronized void add(ClusterEvent.Registered registered) {
        if (running.containsKey(registered.cluster())) {
            throw new InvalidInput(
                    Sentence.of("input.cluster-there-already", registered.cluster()));
        }
        journal.append(registered, clock.instant());
        rehearsed.add(registered.cluster());
        take(registered.cluster());
    }

    /// Lets a cluster's loop go on at once, and tells everybody.
    void nudge(ClusterName name) {
        Optional.ofNullable(running.get(name))
                .ifPresent(
                        it -> {
                            it.nudge();
                            tell(it.loop());
                        });
    }

    /// What another process wrote is shown, and what people said there is acted upon, at once.
    @EventListener
    void follow(Entry entry) {
        if (!leases.areShared()) {
            return;
        }
        ClusterThread cluster = running.get(entry.event().cluster());
        if (cluster == null) {
            // Not here: whoever tells of an entry lets nobody else write meanwhile.
            lookAroundLater();
        } else if (!cluster.drives() || entry.event() instanceof ApprovalEvent) {
            cluster.nudge();
        }
    }

    private void take(ClusterName name) {
        ClusterThread entry =
                new ClusterThread(name, leases, clock, lease -> loop(name, lease), this::tell);
        running.put(name, entry);
        if (on && !entry.isOver()) {
            threads.execute(() -> entry.run(() -> on));
        }
    }

    private ClusterLoop loop(ClusterName name, DriverLease lease) {
        if (lease.isHeld()) {
            // Another process may have driven it meanwhile.
            desk.readAgain();
        }
        ClusterLoop loop =
                new ClusterLoop(name, journal, clock, desk, shell, credentials, book, lease);
        if (lease.isHeld() && rehearsed.add(name)) {
            endLeftRehearsal(name, loop);
        }
        return loop;
    }

    /// The nodes of a rehearsal went with the program that made them.
    private void endLeftRehearsal(ClusterName name, ClusterLoop loop) {
        if (loop.latest().rehearsal().isPresent() && loop.latest().ended().isEmpty()) {
            loop.end(Sentence.of("rehearsal.end.restart"), "", clock.instant());
            credentials.forget(name);
        }
    }

    /// Takes up what others registered.
    private synchronized void lookAround() {
        journal.clusters().stream().filter(name -> !running.containsKey(name)).forEach(this::take);
    }

    private void lookAroundLater() {
        if (on) {
            threads.execute(
                    () -> {
                        try {
                            lookAround();
                        } catch (RuntimeException away) {
                            LOG.warn("What others registered is not known", away);
                        }
                    });
        }
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
        lookAround();
    }

    @Override
    public void stop() {
        on = false;
        running.values().forEach(it -> it.nudge());
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
        rehearsed.clear();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
