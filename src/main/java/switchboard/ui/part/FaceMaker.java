package switchboard.ui.part;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
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
    private final FactsFace facts;

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
        this.facts = new FactsFace(cluster, node, target, alive, now);
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
                facts.replication());
    }

    private Said said() {
        return asking().or(this::keyIsWrong)
                .or(this::open)
                .or(this::watched)
                .or(this::awaitsPerson)
                .or(this::signInRefused)
                .orElseGet(facts::said);
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
                                    case NO_ANSWER,
                                            PORT_ANSWERS,
                                            NO_COMMON_ALGORITHM,
                                            SIGN_IN_REFUSED,
                                            AT_PROMPT ->
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

    private Optional<Said> watched() {
        return alive.flatMap(
                upgrade ->
                        upgrade.watch()
                                .flatMap(it -> new WatchFace(node, upgrade, it, now).said()));
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
                                .filter(ApprovalRequest::isSetAside)
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

    static boolean isSwitch(Upgrade upgrade, Attempt attempt) {
        return switch (upgrade.plan().step(attempt.step()).step()) {
            case Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.RestartAfterCop _,
                    Step.RestartOwed _ ->
                    true;
            case Step.Installs _, Step.InstallCop _, Step.Waits _ -> false;
        };
    }
}
