package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.readiness.Change;
import switchboard.readiness.CheckId;
import switchboard.readiness.CheckResult;
import switchboard.readiness.CheckVerdict;
import switchboard.readiness.Checks;
import switchboard.readiness.Comparison;
import switchboard.readiness.Holds;
import switchboard.readiness.Look;
import switchboard.readiness.Snapshot;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// Has nodes asked whether they are fit, and says what the checks make of their answers.
@Service
@EnableConfigurationProperties(ReadinessSettings.class)
public final class ReadinessChecks {
    private final LiveClusters live;
    private final ReadinessSettings settings;
    private final InstantSource clock;

    ReadinessChecks(LiveClusters live, ReadinessSettings settings, InstantSource clock) {
        this.live = live;
        this.settings = settings;
        this.clock = clock;
    }

    /// Has all nodes of a cluster asked; what they say is in the journal when the last has
    /// answered.
    ///
    /// @throws InvalidInput if they are not known, or are being asked already
    public void run(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        live.loop(name).askReadiness(person.name(), clock.instant());
        live.nudge(name);
    }

    /// A person looked at what a check could not tell, and answers for it; by the same answers of
    /// the nodes it then holds nothing. What has failed is not to be answered for.
    ///
    /// @param comment what the person saw
    /// @throws InvalidInput if there is nothing to look at, or the comment is empty
    public void look(ClusterName name, CheckId check, String comment, Person person) {
        person.require(PersonRole.OPERATOR);
        LiveCluster cluster = live.cluster(name);
        boolean open =
                results(cluster, Optional.empty()).stream()
                        .filter(it -> it.check() == check)
                        .anyMatch(it -> !it.with(CheckVerdict.LOOK).isEmpty());
        if (!open) {
            throw new InvalidInput(Sentence.of("input.nothing-to-look-at", check.title(), name));
        }
        if (comment.isBlank()) {
            throw new InvalidInput(Sentence.of("input.look-comment", check.title()));
        }
        int snapshot = cluster.readiness().latest().orElseThrow().number();
        live.loop(name)
                .write(
                        new ClusterEvent.ReadinessLooked(
                                name, snapshot, check, comment.strip(), person.name()),
                        clock.instant());
        live.nudge(name);
    }

    /// What is said of a cluster's readiness now.
    public ReadinessReport report(LiveCluster cluster) {
        ReadinessPicture known = cluster.readiness();
        Optional<Snapshot> before = before(cluster);
        List<CheckResult> results = results(cluster, before);
        return new ReadinessReport(
                known,
                results,
                holds(cluster),
                before,
                before.map(it -> changes(cluster, it)).orElse(List.of()),
                callsForComparison(cluster));
    }

    /// Whether an upgrade is over, and nobody has had the nodes asked since to see what it left.
    public boolean callsForComparison(LiveCluster cluster) {
        return cluster.readiness().before().isPresent()
                && cluster.upgrade()
                        .flatMap(Upgrade::endedAt)
                        .filter(it -> !askedAfter(it, cluster))
                        .isPresent();
    }

    /// Refuses the start of an upgrade that is held, with every reason.
    ///
    /// @throws InvalidInput if it is held
    void require(LiveCluster cluster) {
        List<Sentence> holds = holds(cluster);
        if (!holds.isEmpty()) {
            throw new InvalidInput(
                    Sentence.of(
                            "input.not-ready",
                            cluster.name(),
                            holds.stream().map(Sentence::text).collect(Collectors.joining(" "))));
        }
    }

    private List<Sentence> holds(LiveCluster cluster) {
        // The health of nodes that are not there says nothing of those that are: the checks of the
        // real cluster count when its upgrade is started.
        return settings.required() && cluster.rehearsal().isEmpty()
                ? Holds.of(
                        cluster.readiness().latest(),
                        results(cluster, Optional.empty()),
                        cluster.readiness().looked().keySet(),
                        cluster.upgrade().flatMap(Upgrade::endedAt),
                        clock.instant())
                : List.of();
    }

    private List<CheckResult> results(LiveCluster cluster, Optional<Snapshot> before) {
        return cluster.readiness()
                .latest()
                .flatMap(
                        it ->
                                cluster.state()
                                        .map(ClusterState::cluster)
                                        .map(
                                                nodes ->
                                                        new Look(
                                                                nodes,
                                                                it,
                                                                before,
                                                                settings.limits())))
                .map(Checks::judge)
                .orElse(List.of());
    }

    /// What to compare with: what was asked before the latest upgrade, once the nodes were asked
    /// again since it began.
    private static Optional<Snapshot> before(LiveCluster cluster) {
        Instant began = cluster.upgrade().map(Upgrade::startedAt).orElse(Instant.MAX);
        return askedAfter(began, cluster) ? cluster.readiness().before() : Optional.empty();
    }

    private static boolean askedAfter(Instant moment, LiveCluster cluster) {
        return cluster.readiness().latest().filter(it -> it.begun().isAfter(moment)).isPresent();
    }

    private List<Change> changes(LiveCluster cluster, Snapshot before) {
        return new Comparison(
                        cluster.state().orElseThrow().cluster(),
                        before,
                        cluster.readiness().latest().orElseThrow(),
                        cluster.upgrade().orElseThrow().plan().target().versions(),
                        settings.limits())
                .changes();
    }
}
