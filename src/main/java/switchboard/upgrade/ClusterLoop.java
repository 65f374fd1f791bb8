package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.DriverLease;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;
import switchboard.journal.SessionBook;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Situation;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.NodeShell;

/// Everything that goes on with one cluster, one tick after the other under one lock. It alone
/// writes the cluster's state; everybody else reads the latest [LiveCluster].
final class ClusterLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterLoop.class);

    private final Recorder recorder;
    private final ApprovalDesk desk;
    private final Lines lines;
    private final NodeCredentials credentials;
    private final ReadinessAsking readiness;
    private final StopCall stop = new StopCall();
    private Optional<Discovery> discovery = Optional.empty();
    private Optional<Poller> poller = Optional.empty();
    private Optional<Crew> crew = Optional.empty();
    private boolean halted;
    private final LatestPicture shown;

    ClusterLoop(
            ClusterName name,
            Journal journal,
            InstantSource clock,
            ApprovalDesk desk,
            NodeShell shell,
            NodeCredentials credentials,
            SessionBook book,
            DriverLease lease) {
        this.recorder = Recorder.of(name, journal, clock, lease);
        this.desk = desk;
        ClusterEvent.Registered how = recorder.cluster().registered();
        this.lines = new Lines(name, how.port(), shell, credentials, book, how.pace());
        this.credentials = credentials;
        this.readiness = new ReadinessAsking(recorder, lines);
        this.halted = recorder.cluster().ended().isPresent();
        arrange(clock.instant());
        this.shown = new LatestPicture(recorder, desk, readiness, discovery, crew, clock.instant());
    }

    /// The latest picture.
    LiveCluster latest() {
        return shown.latest();
    }

    /// Goes on once.
    ///
    /// @return whether a screen would show something else than before
    synchronized boolean tick(Instant now) {
        if (halted) {
            return false;
        }
        try {
            Set<NodeName> alone = crew.map(Crew::alone).orElse(Set.of());
            Set<NodeName> changing = crew.map(Crew::changing).orElse(Set.of());
            poller.ifPresent(it -> it.tick(now, alone, changing));
            readiness.tick(now, alone, changing);
            discovery.flatMap(it -> it.tick(now)).ifPresent(it -> discovered(it, now));
            crew.ifPresent(it -> it.tick(now));
        } catch (LeaseLost elsewhere) {
            // Whoever drives it now reads the nodes anew; nothing is sent or written here any more.
            halted = true;
            close();
        } catch (Journal.NotWritten full) {
            // Without a record nothing may be typed, and not even this can be written down.
            halted = true;
            LOG.error("{} stands still: {}", name(), full.getMessage());
            close();
        } catch (RuntimeException bug) {
            broke(bug);
        }
        return publish(now);
    }

    /// Whether the journal may or may not have what was written last: only reading it anew tells.
    boolean isUnsure() {
        return recorder.isUnsure();
    }

    /// Takes in what another process did; says whether a screen would show something else.
    synchronized boolean follow(Instant now) {
        while (recorder.follow(name())) {
            crew.ifPresent(Crew::staff);
        }
        if (poller.isEmpty() && recorder.cluster().state().isPresent()) {
            arrange(now);
        }
        return publish(now);
    }

    /// Writes what a person decided, and shows it at once.
    synchronized void write(JournalEvent event, Instant now) {
        recorder.write(event);
        crew.ifPresent(Crew::staff);
        publish(now);
    }

    /// Ends a rehearsal, once; nothing is asked or typed on its nodes any more.
    synchronized void end(Sentence why, String by, Instant now) {
        if (recorder.cluster().ended().isEmpty()) {
            halted = true;
            close();
            RehearsalEnd.write(recorder, desk, why, by);
            publish(now);
        }
    }

    /// Shuts the gate for changing commands at once, whatever the loop is waiting for.
    void raiseStop() {
        stop.raise();
    }

    /// Writes an emergency stop that was raised; from then on the upgrade stands paused.
    ///
    /// @return whether an upgrade was running
    synchronized boolean writeStop(String by, Instant now) {
        boolean running = stop.write(recorder, desk, by);
        publish(now);
        return running;
    }

    /// Lets a person look at the upgrade as it is and decide on it, with nothing in between.
    synchronized void decide(Function<ClusterRecord, JournalEvent> decision, Instant now) {
        write(decision.apply(recorder.cluster()), now);
    }

    /// Has all nodes asked whether they are fit.
    synchronized void askReadiness(String by, Instant now) {
        readiness.begin(by, now);
        publish(now);
    }

    /// Tries to reach nodes at once, since a person has mended something.
    synchronized void hurry(Instant now) {
        poller.ifPresent(it -> it.hurry(now));
        discovery.ifPresent(it -> it.hurry(now));
    }

    /// Takes in what a node says by another way than its command line.
    ///
    /// @return whether a screen would show something else than before
    synchronized boolean observe(Observation observation, Instant now) {
        recorder.observe(observation, now);
        return publish(now);
    }

    /// The cluster as the journal tells it, for whoever follows the second source.
    synchronized <T> T look(Function<ClusterRecord, T> question) {
        return question.apply(recorder.cluster());
    }

    /// What the rules look at now.
    ///
    /// @throws java.util.NoSuchElementException if no upgrade was ever started
    synchronized Situation situation(Instant now) {
        return crew.orElseThrow().situation(now);
    }

    /// Whether a changing dialogue is at its questions.
    synchronized boolean isTalking() {
        return crew.filter(Crew::isTalking).isPresent();
    }

    /// Answers, for a person, the question at which a node stands.
    ///
    /// @throws InvalidInput if it stands at no such question
    synchronized void answer(UpgradeEvent.QuestionAnswered wish, Instant now) {
        crew.orElseThrow(() -> new InvalidInput(Sentence.of("input.question-gone", wish.node())))
                .answer(wish, now);
        publish(now);
    }

    /// Leaves the dialogue on a node.
    synchronized void leave(NodeName node) {
        crew.ifPresent(it -> it.leave(node));
    }

    /// Ends all sessions; what runs on the nodes goes on.
    synchronized void close() {
        poller.ifPresent(Poller::close);
        readiness.close();
        discovery.ifPresent(Discovery::close);
        crew.ifPresent(Crew::close);
    }

    private ClusterName name() {
        return recorder.cluster().registered().cluster();
    }

    private void discovered(Cluster cluster, Instant now) {
        recorder.write(new ClusterEvent.Discovered(cluster.name(), cluster.nodes()));
        arrange(now);
    }

    /// Sets up whoever is needed: first a discovery, then a poller and a crew.
    private void arrange(Instant now) {
        ClusterEvent.Registered how = recorder.cluster().registered();
        if (recorder.cluster().state().isEmpty()) {
            discovery = Optional.of(new Discovery(how, lines));
            return;
        }
        discovery = Optional.empty();
        Cluster cluster = recorder.cluster().state().orElseThrow().cluster();
        poller = Optional.of(new Poller(recorder, cluster, lines));
        ChangeSessions sessions = new ChangeSessions(lines, credentials, cluster);
        crew = Optional.of(Crew.of(recorder, desk, sessions, how.pace(), stop, now));
    }

    private void broke(RuntimeException bug) {
        LOG.error("{} broke", name(), bug);
        crew.ifPresent(Crew::close);
        if (recorder.cluster().upgrade().filter(Upgrade::isAlive).isPresent()) {
            recorder.write(
                    new UpgradeEvent.Broke(
                            name(), Sentence.of("upgrade.broke", String.valueOf(bug))));
        } else {
            halted = true;
        }
    }

    private boolean publish(Instant now) {
        return shown.renew(discovery, crew, now);
    }
}
