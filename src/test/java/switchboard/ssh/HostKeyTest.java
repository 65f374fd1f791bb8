package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.ssh.ShellFailure.Kind;

class HostKeyTest {
    private static final String PASSWORD = "correct horse";

    private Desk desk;
    private NodeServer node;

    @BeforeEach
    void sitDown(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.keep(PASSWORD);
        node = NodeServer.askingBothWays(PASSWORD);
    }

    @AfterEach
    void leave() {
        node.close();
        desk.close();
    }

    @Test
    void asking_for_the_host_key_tells_the_node_nothing() throws Exception {
        var key = desk.shell.hostKey(node.of(Desk.CLUSTER));
        assertThat(key).isEqualTo(new HostKey("ecdsa-sha2-nistp256", fingerprint()));
        assertThat(node.authRequests()).isZero();
    }

    @Test
    void a_key_that_nobody_has_confirmed_is_reported_and_nothing_told() throws Exception {
        assertThat(Desk.failure(desk.open(node)))
                .isEqualTo(new ShellFailure(Kind.HOST_KEY_NOT_PINNED, fingerprint()));
        assertThat(node.authRequests()).isZero();
    }

    @Test
    void another_key_than_the_confirmed_one_is_reported_and_nothing_told() throws Exception {
        desk.pin(node);
        node.newHostKey();
        assertThat(Desk.failure(desk.open(node)))
                .isEqualTo(new ShellFailure(Kind.HOST_KEY_CHANGED, fingerprint()));
        assertThat(node.authRequests()).isZero();
    }

    @Test
    void the_confirmed_key_lets_the_sign_in_go_on() {
        desk.pin(node);
        assertThat(desk.opened(node).phase()).isInstanceOf(ShellPhase.Open.class);
        assertThat(node.authRequests()).isPositive();
    }

    @Test
    void a_key_pinned_for_another_cluster_does_not_count() {
        var elsewhere = new switchboard.cluster.ClusterName("LYON");
        var access = node.of(Desk.CLUSTER);
        desk.hostKeys.pin(elsewhere, access.address(), desk.shell.hostKey(access).fingerprint());
        assertThat(Desk.failure(desk.open(node)).kind()).isEqualTo(Kind.HOST_KEY_NOT_PINNED);
    }

    private String fingerprint() throws Exception {
        var pair = node.server().getKeyPairProvider().loadKeys(null).iterator().next();
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }
}
