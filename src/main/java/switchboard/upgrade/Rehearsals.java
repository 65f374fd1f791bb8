package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Plan;

/// Plans that are tried on nodes which are not there before they are carried out on those that are.
/// A rehearsal is a cluster like any other to everything that drives it, with three differences: it
/// is called a rehearsal, its connections cannot leave what was made for it
/// ([switchboard.ssh.Enclosures]), and its host keys are pinned without a person, by the product
/// that made them.
///
/// **Why** it starts without readiness checks and confirmations: these are questions about real
/// nodes, and are asked again before the real upgrade.
@Service
public final class Rehearsals implements DisposableBean {
    /// How many there may be at once.
    public static final int MOST = 2;

    /// How many nodes each may have.
    public static final int MOST_NODES = 30;

    /// How many times as fast as ours the time of its nodes runs.
    public static final int SPEED = 60;

    /// After so long it ends by itself.
    public static final Duration LONGEST = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final long PAUSE_MILLIS = 500;

    private final LiveClusters live;
    private final Upgrades upgrades;
    private final RehearsalNodes theirs;
    private final InstantSource clock;
    private final Map<ClusterName, Running> running = new HashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("rehearsals").factory());

    Rehearsals(LiveClusters live, Upgrades upgrades, RehearsalNodes theirs, InstantSource clock) {
        this.live = live;
        this.upgrades = upgrades;
        this.theirs = theirs;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::goOn, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private record Running(
            RehearsalWish wish,
            RehearsalStage.Cast cast,
            int place,
            Instant begun,
            Person person,
            boolean started) {
        Running afterStart() {
            return new Running(wish, cast, place, begun, person, true);
        }
    }

    /// Begins a rehearsal: makes nodes in the shape of a cluster, and starts the plan on them as
    /// soon as they have been read.
    ///
    /// @return the name of the rehearsal
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if there is no such plan, what the nodes run is not known, or too much
    ///     is asked of this machine
    public synchronized ClusterName begin(ClusterName original, RehearsalWish wish, Person person) {
        person.require(PersonRole.OPERATOR);
        if (original.isRehearsal()) {
            throw new InvalidInput(Sentence.of("input.rehearsal-of-rehearsal", original));
        }
        if (running.size() >= MOST) {
            throw new InvalidInput(
                    Sentence.of(
                            "input.rehearsal-most",
                            MOST,
                            running.keySet().stream()
                                    .map(ClusterName::value)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        LiveCluster cluster = live.cluster(original);
        Instant now = clock.instant();
        Plan plan = upgrades.plan(original, wish.target(), wish.choicesFrom(now), person);
        List<RehearsalStage.Likeness> nodes = wish.likenesses(cluster);
        ClusterName name = free(original);
        int place = place();
        RehearsalStage.Cast cast =
                theirs.make(
                        new RehearsalStage.Script(name, place, nodes, plan, wish.faults(), SPEED),
                        original,
                        wish,
                        person);
        running.put(name, new Running(wish, cast, place, now, person, false));
        return name;
    }

    /// Mends what was chosen to go wrong, as somebody at the nodes would.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if it is no rehearsal that goes on
    public synchronized void mend(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        require(name);
        write(new ClusterEvent.RehearsalMended(name, person.name()));
        theirs.mend(name);
    }

    /// Ends a rehearsal; its nodes go.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if it is no rehearsal that goes on
    public synchronized void end(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        require(name);
        end(name, Sentence.of("rehearsal.end.person", person.name()), person.name());
    }

    private void require(ClusterName name) {
        live.cluster(name);
        if (!running.containsKey(name)) {
            throw new InvalidInput(Sentence.of("input.no-rehearsal", name));
        }
    }

    private void end(ClusterName name, Sentence why, String by) {
        try {
            live.loop(name).end(why, by, clock.instant());
            // Only what is written is over: else somebody can end it once more.
            running.remove(name);
            live.nudge(name);
        } finally {
            theirs.clean(name);
        }
    }

    private synchronized void goOn() {
        List.copyOf(running.keySet()).forEach(this::goOnOrEnd);
    }

    private void goOnOrEnd(ClusterName name) {
        try {
            goOn(name, clock.instant());
        } catch (InvalidInput refused) {
            endItself(name, refused.sentence());
        } catch (RuntimeException bug) {
            LOG.error("The rehearsal {} broke", name, bug);
            endItself(name, Sentence.of("rehearsal.end.broke", String.valueOf(bug)));
        }
    }

    /// Nothing may get out of here: the timer would never run again.
    private void endItself(ClusterName name, Sentence why) {
        try {
            end(name, why, "");
        } catch (RuntimeException bug) {
            LOG.error("The rehearsal {} could not be ended", name, bug);
        }
    }

    private void goOn(ClusterName name, Instant now) {
        Running it = running.get(name);
        if (it == null) {
            return;
        }
        if (live.find(name).filter(seen -> seen.ended().isEmpty()).isEmpty()) {
            running.remove(name);
            theirs.clean(name);
            return;
        }
        if (now.isAfter(it.begun().plus(LONGEST))) {
            endItself(name, Sentence.of("rehearsal.end.time", LONGEST.toHours()));
        } else if (!it.started() && isRead(live.cluster(name))) {
            running.put(name, it.afterStart());
            start(name, it, now);
        }
    }

    private static boolean isRead(LiveCluster cluster) {
        return cluster.state().stream()
                .map(state -> state.nodes().values())
                .anyMatch(nodes -> nodes.stream().allMatch(Rehearsals::isRead));
    }

    private static boolean isRead(NodeState node) {
        return node.active().last().isPresent() && node.inactive().last().isPresent();
    }

    private void start(ClusterName name, Running it, Instant now) {
        var choices = it.wish().choicesFrom(it.begun());
        Plan plan = upgrades.plan(name, it.wish().target(), choices, it.person());
        UpgradeStart.begin(
                live,
                clock,
                new UpgradeEvent.Started(
                        name,
                        plan,
                        it.cast().images(),
                        choices.window().map(window -> window.end()),
                        it.person().name()));
    }

    private void write(ClusterEvent event) {
        live.loop(event.cluster()).write(event, clock.instant());
    }

    private ClusterName free(ClusterName original) {
        return IntStream.iterate(1, it -> it + 1)
                .mapToObj(original::rehearsal)
                .filter(it -> live.find(it).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private int place() {
        return IntStream.range(0, MOST)
                .filter(free -> running.values().stream().noneMatch(it -> it.place() == free))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
