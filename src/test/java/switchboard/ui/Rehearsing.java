package switchboard.ui;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.ClusterEvent;
import switchboard.journal.RehearsalFault;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.RehearsalWish;
import switchboard.upgrade.Rehearsals;

/// The product with a lab, to rehearse there; what goes on when a test ends is ended.
abstract class Rehearsing extends PageTest {
    static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);
    static final Person ANNA = Person.of("anna", PersonRole.APPROVER);
    static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired LiveClusters live;
    @Autowired Rehearsals rehearsals;
    @Autowired NodeShell shell;

    @AfterEach
    void end_what_goes_on() {
        live.all().stream()
                .filter(it -> it.rehearsal().isPresent() && it.ended().isEmpty())
                .forEach(it -> rehearsals.end(it.name(), OLGA));
    }

    ClusterName begin(ClusterName original, boolean alone, RehearsalFault... faults) {
        Target target =
                new Target(
                        Map.of(
                                Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"),
                                Product.IM_AND_PRESENCE, SystemVersion.parse("14.0.1.13900-8")));
        return rehearsals.begin(
                original,
                new RehearsalWish(
                        target, new PlanChoices(true, true, true), List.of(faults), alone),
                OLGA);
    }

    /// Both sides of every node are known.
    ClusterName real(String called) {
        ClusterName name = discoveries.whole(called);
        until(
                name,
                it ->
                        it.state().orElseThrow().nodes().values().stream()
                                .allMatch(node -> node.inactive().last().isPresent()));
        return name;
    }

    LiveCluster until(ClusterName name, Predicate<LiveCluster> enough) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInSameThread()
                .until(() -> live.cluster(name), enough);
    }

    LiveCluster started(ClusterName name) {
        return until(name, it -> it.upgrade().isPresent());
    }

    /// Why no connection is made.
    String refusal(NodeAccess access) {
        ShellSession session = shell.open(access);
        return Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () ->
                                session.phase() instanceof ShellPhase.Ended(ShellFailure why)
                                        ? Optional.of(why.detail())
                                        : Optional.<String>empty(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /// The node by which a cluster is registered.
    NodeAccess seed(ClusterName name) {
        ClusterEvent.Registered registered = live.cluster(name).registered();
        return new NodeAccess(name, registered.address(), registered.port());
    }
}
