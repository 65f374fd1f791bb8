package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Pace;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.Proved;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.ssh.Enclosures;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeCredentials;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.SecondSources;
import switchboard.upgrade.Upgrades;

/// What a rehearsal reaches, what reaches it, and what is left when it has ended.
class RehearsalDoorTest extends Rehearsing {
    @Autowired Notices notices;
    @Autowired NodeCredentials credentials;
    @Autowired Enclosures enclosures;
    @Autowired Clusters clusters;
    @Autowired SecondSources second;
    @Autowired Upgrades upgrades;

    @Test
    void a_rehearsal_reaches_its_own_nodes_and_nothing_else_and_nobody_else_reaches_them() {
        ClusterName real = real("ENCLOSED");
        ClusterName name = begin(real, false);
        LiveCluster copy = live.cluster(name);

        assertThat(refusal(new NodeAccess(name, lab.address(), lab.port())))
                .contains("is not one of its own nodes");
        assertThat(
                        refusal(
                                new NodeAccess(
                                        name,
                                        copy.registered().address(),
                                        copy.registered().port() + 1)))
                .contains("is not one of its own nodes");
        assertThat(
                        refusal(
                                new NodeAccess(
                                        real,
                                        copy.registered().address(),
                                        copy.registered().port())))
                .contains("is a node of a rehearsal");
        assertThat(
                        refusal(
                                new NodeAccess(
                                        new ClusterName("LEFT-rehearsal-7"),
                                        lab.address(),
                                        lab.port())))
                .contains("is not one of its own nodes");
    }

    @Test
    void nothing_of_a_real_cluster_is_given_to_a_rehearsal() {
        ClusterName name = begin(real("REFUSING"), false);
        started(name);

        assertThatThrownBy(
                        () ->
                                clusters.register(
                                        new ClusterName("REFUSING-rehearsal-9"),
                                        lab.address(),
                                        lab.port(),
                                        "someone",
                                        "secret",
                                        Pace.ofRealNodes(),
                                        OLGA))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is the name of a rehearsal");
        refusedThere(() -> clusters.changeAccount(name, "someone", "secret", Proved.by(OLGA)));
        refusedThere(() -> second.use(name, true, OLGA));
        refusedThere(() -> second.changeAccount(name, "someone", "secret", Proved.by(OLGA)));
        refusedThere(() -> startOn(name));
    }

    private static void refusedThere(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("input.not-in-rehearsal"));
    }

    private void startOn(ClusterName name) {
        upgrades.start(
                name,
                new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"))),
                new PlanChoices(true, true, true),
                live.cluster(name).upgrade().orElseThrow().images().orElseThrow(),
                "secret",
                new Upgrades.Freeze(true, true, true),
                Optional.empty(),
                OLGA);
    }

    @Test
    void what_ended_calls_nobody_and_begins_nothing() throws IOException {
        ClusterName name = begin(real("ENDED"), false);
        started(name);
        NodeAccess node = seed(name);
        assertThat(enclosures.objection(node)).isEmpty();
        assertThat(accounts(name)).doesNotContain(Optional.empty());
        assertThat(connects(node)).isTrue();

        rehearsals.end(name, OLGA);

        LiveCluster over = live.cluster(name);
        assertThat(over.ended()).isPresent();
        assertThat(over.upgrade().orElseThrow().isAlive()).isFalse();
        assertThat(notices.of(name))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.NEWS))
                .allSatisfy(it -> assertThat(it.words().text()).startsWith("Rehearsal, not real"));
        assertThat(refusal(node)).contains("is not one of its own nodes");
        assertThat(accounts(name)).containsOnly(Optional.empty());
        assertThat(connects(node)).isFalse();
    }

    private List<Optional<NodeCredentials.Account>> accounts(ClusterName name) {
        return Stream.of(NodeCredentials.Purpose.NODES, NodeCredentials.Purpose.IMAGES)
                .map(purpose -> credentials.account(name, purpose))
                .toList();
    }

    /// Whether anything listens there, whatever the door says.
    private static boolean connects(NodeAccess node) throws IOException {
        try (Socket socket = new Socket(node.address(), node.port())) {
            return socket.isConnected();
        } catch (ConnectException nobodyListens) {
            return false;
        }
    }
}
