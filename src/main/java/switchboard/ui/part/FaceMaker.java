package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Known;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Freshness;
import switchboard.sequence.Step;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// Decides what one node's tile says. What a person must do comes first, then what we set going and
/// what is wrong, then what is not known, and only then what is as it should be.
final class FaceMaker {
    private final LiveCluster cluster;
    private final NodeState node;
    private final Instant now;
    private final Freshness freshness;
    private final Optional<Upgrade> alive;
    private final Optional<SystemVersion> target;

    FaceMaker(LiveCluster cluster, NodeState node, Instant now) {
        this.cluster = cluster;
        this.node = node;
        this.now = now;
        this.freshness = cluster.pace().freshness();
        this.alive = cluster.upgrade().filter(Upgrade::isAlive);
        this.target =
                cluster.upgrade()
                        .map(it -> it.plan().target())
                        .filter(it -> it.covers(node.node().product()))
                        .map(it -> it.of(node.node().product()));
    }

    /// What is said, before name, sides and digit are put to it.
    record Said(
            Meaning meaning, Sentence word, Optional<NodeFace.Spent> time, OptionalDouble part) {
        static Said plain(Meaning meaning, String key, Object... arguments) {
            return new Said(
                    meaning, Sentence.of(key, arguments), Optional.empty(), OptionalDouble.empty());
        }

        Said lasting(Duration elapsed) {
            Sentence age = Durations.of(elapsed);
            return new Said(meaning, word, Optional.of(new NodeFace.Spent(age, age)), part);
        }

        Said lasting(Duration elapsed, Duration usual) {
            NodeFace.Spent spent =
                    new NodeFace.Spent(
                            Durations.spent(elapsed, usual), Durations.spentInFull(elapsed, usual));
            return new Said(meaning, word, Optional.of(spent), part);
        }

        Said part(Duration elapsed, Duration usual) {
            double part = usual.isZero() ? 0 : (double) elapsed.toMillis() / usual.toMillis();
            return new Said(meaning, word, time, OptionalDouble.of(Math.min(1, part)));
        }
    }

    NodeFace face() {
        NodeName name = node.node().name();
        Said said = said();
        return new NodeFace(
                name,
                NodeNames.of(cluster.state().orElseThrow().cluster()).brief(name),
                said.meaning(),
                said.word(),
                said.time(),
                Sides.of(node, target, freshness, now),
                said.part(),
                replication());
    }

    private Said said() {
        return asking().or(this::keyIsWrong)
                .or(this::open)
                .or(this::awaitsPerson)
                .or(this::signInRefused)
                .or(this::notKnown)
                .or(this::comingBack)
                .or(this::replicationIsBad)
                .orElseGet(this::atRest);
    }

    private Optional<Said> asking() {
        return alive.isEmpty()
                ? Optional.empty()
                : cluster.approvals().stream()
                        .filter(it -> it.standing() == ApprovalRequest.Standing.WAITING)
                        .filter(it -> it.expires().isAfter(now))
                        .filter(it -> it.step().nodes().contains(node.node().name()))
                        .findFirst()
                        .map(_ -> Said.plain(Meaning.ASK, "face.approve"));
    }

    /// Nothing may be typed to a node whose key nobody has confirmed, so this outlives its reading.
    private Optional<Said> keyIsWrong() {
        return node.reach()
                .last()
                .flatMap(
                        reach ->
                                switch (reach) {
                                    case HOST_KEY_CHANGED ->
                                            Optional.of(
                                                    Said.plain(Meaning.HOLD, "face.key-changed"));
                                    case HOST_KEY_NOT_PINNED ->
                                            Optional.of(Said.plain(Meaning.HOLD, "face.key-new"));
                                    case NO_ANSWER, PORT_ANSWERS, SIGN_IN_REFUSED, AT_PROMPT ->
                                            Optional.empty();
                                });
    }

    private Optional<Said> open() {
        return cluster.upgrade()
                .flatMap(
                        upgrade ->
                                upgrade.open().stream()
                                        .filter(it -> it.node().equals(node.node().name()))
                                        .findFirst()
                                        .map(it -> new OpenFace(node, upgrade, it, now).said()));
    }

    private Optional<Said> awaitsPerson() {
        Optional<Said> failed =
                alive.flatMap(
                        upgrade ->
                                upgrade.lastAttempts().stream()
                                        .filter(it -> it.node().equals(node.node().name()))
                                        .filter(it -> !upgrade.isDone(it.step()))
                                        .max(Comparator.comparing(Attempt::intendedAt))
                                        .filter(Attempt::awaitsPerson)
                                        .map(it -> OpenFace.failed(upgrade, it)));
        return failed.or(this::refused);
    }

    private Optional<Said> refused() {
        return alive.flatMap(
                upgrade ->
                        cluster.approvals().stream()
                                .filter(it -> it.step().nodes().contains(node.node().name()))
                                .reduce((_, later) -> later)
                                .filter(it -> it.standing() == ApprovalRequest.Standing.REFUSED)
                                .filter(it -> !upgrade.isDone(it.number()))
                                .filter(it -> !upgrade.askedAgainAt().containsKey(it.number()))
                                .map(_ -> Said.plain(Meaning.HOLD, "face.refused")));
    }

    private Optional<Said> signInRefused() {
        return node.reach()
                .last()
                .filter(Reach.SIGN_IN_REFUSED::equals)
                .map(_ -> Said.plain(Meaning.HOLD, "face.sign-in-refused"));
    }

    private Optional<Said> notKnown() {
        Optional<Known.Since<SystemVersion>> active = node.active().latest();
        if (active.isEmpty()) {
            return Optional.of(Said.plain(Meaning.UNKNOWN, "face.never-read"));
        }
        if (node.active().fresh(now, freshness.node()).isPresent()) {
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
        Instant back = node.active().latest().map(Known.Since::since).orElse(now);
        boolean switched =
                alive.filter(
                                it ->
                                        it.attempts().stream()
                                                .anyMatch(
                                                        attempt ->
                                                                isSwitch(it, attempt)
                                                                        && attempt.node()
                                                                                .equals(
                                                                                        node.node()
                                                                                                .name())))
                        .isPresent();
        Said services = Said.plain(Meaning.WORK, "face.services").lasting(elapsed(back));
        if (!switched || target.flatMap(it -> node.active().last().filter(it::equals)).isEmpty()) {
            return Optional.empty();
        }
        boolean up =
                node.services()
                        .latest()
                        .filter(it -> !it.at().isBefore(back) && it.value().areUp())
                        .isPresent();
        return up ? replicating(back) : Optional.of(services);
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
    private Optional<ReplicationReading> replication() {
        Instant back = node.active().latest().map(Known.Since::since).orElse(Instant.MIN);
        return node.replication()
                .fresh(now, freshness.replication())
                .filter(it -> !it.at().isBefore(back))
                .map(Known.Since::value);
    }

    private Duration elapsed(Instant since) {
        return Duration.between(since, now);
    }

    static boolean isSwitch(Upgrade upgrade, Attempt attempt) {
        return upgrade.plan().step(attempt.step()).step() instanceof Step.SwitchVersion;
    }
}
