package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Freshness;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What a tile says of a node on which nothing is going on: what is known of it, if it is known.
///
/// @param target the release it is to run, if an upgrade says so
/// @param alive the upgrade, while it goes on
record FactsFace(
        LiveCluster cluster,
        NodeState node,
        Optional<SystemVersion> target,
        Optional<Upgrade> alive,
        Instant now) {

    Said said() {
        return notKnown().or(this::comingBack).or(this::replicationIsBad).orElseGet(this::atRest);
    }

    private Optional<Said> notKnown() {
        Optional<Known.Since<SystemVersion>> active = node.active().latest();
        if (active.isEmpty()) {
            return Optional.of(Said.plain(Meaning.UNKNOWN, "face.never-read"));
        }
        if (node.active().fresh(now, freshness().node()).isPresent()) {
            return Optional.empty();
        }
        Duration age = Duration.between(active.orElseThrow().at(), now);
        boolean silent = node.reach().last().filter(Reach.NO_ANSWER::equals).isPresent();
        return Optional.of(
                silent
                        ? Said.plain(Meaning.UNKNOWN, "face.no-answer").lasting(age)
                        : Said.plain(Meaning.UNKNOWN, "face.old", Durations.of(age)));
    }

    /// A node that was switched in this upgrade is not through before its services run and its
    /// replication is good, both read after it came back.
    private Optional<Said> comingBack() {
        boolean onTarget = target.equals(node.active().last());
        if (!onTarget || !wasSwitched()) {
            return Optional.empty();
        }
        Instant back = node.active().latest().map(Known.Since::since).orElse(now);
        Optional<Services> services =
                node.services()
                        .latest()
                        .filter(it -> !it.at().isBefore(back))
                        .map(Known.Since::value);
        if (services.filter(Services::areUp).isPresent()) {
            return replicating(back);
        }
        String key = services.isPresent() ? "face.services" : "face.services-unread";
        return Optional.of(Said.plain(Meaning.WORK, key).lasting(elapsed(back)));
    }

    private boolean wasSwitched() {
        NodeName name = node.node().name();
        boolean seen = alive.flatMap(Upgrade::watch).filter(it -> it.wasAway(name)).isPresent();
        return seen || wasToldToSwitch();
    }

    private boolean wasToldToSwitch() {
        return alive.stream()
                .flatMap(
                        upgrade ->
                                upgrade.attempts().stream()
                                        .filter(it -> FaceMaker.isSwitch(upgrade, it)))
                .anyMatch(it -> it.node().equals(node.node().name()));
    }

    private Optional<Said> replicating(Instant back) {
        Optional<ReplicationReading> row = replication();
        if (row.filter(ReplicationReading::isGood).isPresent()
                || row.filter(this::isBad).isPresent()) {
            return Optional.empty();
        }
        Duration usual = cluster.pace().usual().replication();
        return Optional.of(
                row.map(
                                it ->
                                        it.state() == ReplicationState.GOOD
                                                ? Said.plain(Meaning.WORK, "face.connecting")
                                                : Said.plain(
                                                        Meaning.WORK,
                                                        "face.replication",
                                                        it.state().digit()))
                        .orElseGet(() -> Said.plain(Meaning.WORK, "face.replication-unread"))
                        .lasting(elapsed(back), usual));
    }

    private Optional<Said> replicationIsBad() {
        return replication()
                .filter(this::isBad)
                .map(
                        it ->
                                it.state() == ReplicationState.OUT_OF_SYNC
                                        ? Said.plain(Meaning.HOLD, "face.out-of-sync")
                                        : Said.plain(Meaning.HOLD, "face.replication-failed"));
    }

    private Said atRest() {
        SystemVersion runs = node.active().last().orElseThrow();
        boolean waits =
                target.filter(it -> !it.equals(runs))
                        .filter(it -> node.inactive().last().equals(Optional.of(Optional.of(it))))
                        .isPresent();
        // Two builds of one release would read the same in short.
        boolean ambiguous =
                target.filter(it -> !it.equals(runs) && it.release().equals(runs.release()))
                        .isPresent();
        return waits
                ? Said.plain(Meaning.REST, "face.installed")
                : Said.plain(Meaning.REST, "face.on", ambiguous ? runs : runs.release());
    }

    private boolean isBad(ReplicationReading row) {
        return switch (row.state()) {
            case OUT_OF_SYNC, FAILED -> true;
            case INITIALISING, SETTING_UP, GOOD -> false;
        };
    }

    /// The row, if it was read lately and not before the node came back.
    Optional<ReplicationReading> replication() {
        Instant back = node.active().latest().map(Known.Since::since).orElse(Instant.MIN);
        return node.replication()
                .fresh(now, freshness().replication())
                .filter(it -> !it.at().isBefore(back))
                .map(Known.Since::value);
    }

    private Duration elapsed(Instant since) {
        return Duration.between(since, now);
    }

    private Freshness freshness() {
        return cluster.pace().freshness();
    }
}
