package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that knows nothing better than OpenSSH 5.3 did.
class OldAlgorithmsTest {
    @TempDir Path folder;

    private final NodeServer node = NodeServer.askingForPassword("correct horse");
    private Desk desk;

    @BeforeEach
    void the_node_is_old() {
        desk = Desk.in(folder);
        desk.keep("correct horse");
        node.knowOnlyOldAlgorithms();
    }

    @AfterEach
    void close() {
        node.close();
        desk.close();
    }

    @Test
    void it_is_not_reached_until_somebody_allows_it_and_hears_no_password() {
        desk.hostKeys.pin(Desk.CLUSTER, node.of(Desk.CLUSTER).address(), "SHA256:any");

        ShellFailure failure = Desk.failure(desk.opened(node));

        assertThat(failure.kind()).isEqualTo(ShellFailure.Kind.NO_COMMON_ALGORITHM);
        assertThat(node.passwords()).isZero();
    }

    @Test
    void it_is_reached_once_somebody_allows_it_and_what_was_agreed_on_is_known() {
        desk.oldAlgorithms.allow(Desk.CLUSTER, true);
        desk.pin(node);

        assertThat(desk.opened(node).phase())
                .isEqualTo(
                        new ShellPhase.Open(
                                "diffie-hellman-group-exchange-sha1, ssh-rsa, aes128-cbc,"
                                        + " hmac-sha1"));
    }

    @Test
    void it_is_not_reached_again_once_it_is_no_longer_allowed() {
        desk.oldAlgorithms.allow(Desk.CLUSTER, true);
        desk.pin(node);
        desk.oldAlgorithms.allow(Desk.CLUSTER, false);

        assertThat(Desk.failure(desk.opened(node)).kind())
                .isEqualTo(ShellFailure.Kind.NO_COMMON_ALGORITHM);
    }

    @Test
    void a_node_that_knows_better_is_spoken_to_with_the_better() {
        try (var today = NodeServer.askingByKeyboard("correct horse")) {
            desk.oldAlgorithms.allow(Desk.CLUSTER, true);
            desk.pin(today);

            assertThat(desk.opened(today).phase())
                    .isEqualTo(
                            new ShellPhase.Open(
                                    "curve25519-sha256, ecdsa-sha2-nistp256,"
                                            + " chacha20-poly1305@openssh.com, aead"));
        }
    }

    @Test
    void what_is_allowed_outlives_a_restart() {
        desk.oldAlgorithms.allow(Desk.CLUSTER, true);
        desk = desk.restarted(folder);
        assertThat(desk.oldAlgorithms.allowed(Desk.CLUSTER)).isTrue();
    }
}
