package switchboard.upgrade;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.journal.Rehearsal;
import switchboard.security.Person;
import switchboard.ssh.Enclosures;
import switchboard.ssh.HostKeys;
import switchboard.ssh.NodeCredentials;

/// The nodes of rehearsals: has them made, encloses them, and keeps what is needed to sign in on
/// them until they go.
@Component
final class RehearsalNodes {
    private final LiveClusters live;
    private final ObjectProvider<RehearsalStage> stage;
    private final NodeCredentials credentials;
    private final HostKeys keys;
    private final Enclosures enclosures;
    private final InstantSource clock;

    RehearsalNodes(
            LiveClusters live,
            ObjectProvider<RehearsalStage> stage,
            NodeCredentials credentials,
            HostKeys keys,
            Enclosures enclosures,
            InstantSource clock) {
        this.live = live;
        this.stage = stage;
        this.credentials = credentials;
        this.keys = keys;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /// Makes the nodes and registers them as a cluster.
    RehearsalStage.Cast make(
            RehearsalStage.Script script, ClusterName original, RehearsalWish wish, Person person) {
        RehearsalStage.Cast cast = stage.getObject().build(script);
        try {
            register(script.name(), original, wish, cast, person);
        } catch (RuntimeException problem) {
            try {
                clean(script.name());
            } catch (RuntimeException more) {
                problem.addSuppressed(more);
            }
            throw problem;
        }
        return cast;
    }

    void mend(ClusterName name) {
        stage.getObject().mend(name);
    }

    /// Takes the nodes away, and forgets how to sign in on them.
    void clean(ClusterName name) {
        enclosures.shut(name);
        credentials.forget(name);
        keys.forget(name);
        stage.ifAvailable(it -> it.strike(name));
    }

    private void register(
            ClusterName name,
            ClusterName original,
            RehearsalWish wish,
            RehearsalStage.Cast cast,
            Person person) {
        Set<String> addresses =
                cast.nodes().stream().map(RehearsalStage.Made::address).collect(Collectors.toSet());
        enclosures.enclose(name, addresses, cast.port());
        keep(name, NodeCredentials.Purpose.NODES, cast.user(), cast.password());
        keep(name, NodeCredentials.Purpose.IMAGES, cast.images().user(), cast.imagePassword());
        cast.nodes().forEach(node -> keys.pin(name, node.address(), node.fingerprint()));
        live.add(
                new ClusterEvent.Registered(
                        name,
                        cast.nodes().getFirst().address(),
                        cast.port(),
                        cast.user(),
                        Pace.ofRealNodes().faster(Rehearsals.SPEED),
                        person.name(),
                        Optional.of(new Rehearsal(original, wish.faults(), wish.alone()))));
        cast.nodes()
                .forEach(
                        node ->
                                write(
                                        new ClusterEvent.HostKeyMade(
                                                name,
                                                node.name(),
                                                node.address(),
                                                node.fingerprint())));
    }

    private void keep(
            ClusterName name, NodeCredentials.Purpose purpose, String user, String password) {
        credentials.keep(name, purpose, new NodeCredentials.Account(user, password));
    }

    private void write(ClusterEvent event) {
        live.loop(event.cluster()).write(event, clock.instant());
    }
}
