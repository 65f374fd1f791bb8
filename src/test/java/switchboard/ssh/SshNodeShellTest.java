package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.server.ServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.ssh.ShellFailure.Kind;

class SshNodeShellTest {
    private static final String PASSWORD = "correct horse";

    private Desk desk;

    @BeforeEach
    void sitDown(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.keep(PASSWORD);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void a_node_that_asks_by_keyboard_lets_us_in_and_shows_banner_and_prompt() {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            var session = desk.opened(node);
            assertThat(session.phase()).isInstanceOf(ShellPhase.Open.class);
            assertThat(Desk.read(session, NodeServer.PROMPT))
                    .isEqualTo(NodeServer.BANNER + NodeServer.PROMPT);
            assertThat(node.passwords()).isEqualTo(1);
        }
    }

    @Test
    void a_node_that_only_takes_a_password_lets_us_in() {
        try (var node = NodeServer.askingForPassword(PASSWORD)) {
            desk.pin(node);
            assertThat(desk.opened(node).phase()).isInstanceOf(ShellPhase.Open.class);
            assertThat(node.passwords()).isEqualTo(1);
        }
    }

    @Test
    void a_node_that_takes_neither_is_told_no_password() {
        try (var node = NodeServer.askingForPassword(PASSWORD)) {
            desk.pin(node);
            node.takeOnlyKeys();
            assertThat(Desk.failure(desk.open(node)).kind()).isEqualTo(Kind.NO_COMMON_ALGORITHM);
            assertThat(node.passwords()).isZero();
        }
    }

    @Test
    void opening_does_not_wait_for_the_node() {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            node.thinkAboutPasswords();
            var session = desk.open(node);
            await().until(() -> node.passwords() == 1);
            assertThat(session.phase()).isEqualTo(new ShellPhase.Opening());
            assertThat(session.take()).isEmpty();
            node.answerAll();
            await().until(() -> session.phase() instanceof ShellPhase.Open);
        }
    }

    @Test
    void the_terminal_is_512_wide_and_1000_tall() throws Exception {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            desk.opened(node);
            assertThat(shell(node).environment())
                    .containsEntry("TERM", "vt100")
                    .containsEntry("COLUMNS", "512")
                    .containsEntry("LINES", "1000");
        }
    }

    @Test
    void lines_are_typed_in_order_with_enter_and_keys_without() throws Exception {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            var session = desk.opened(node);
            session.type("ab");
            session.press(" ");
            session.type("");
            var typed = new StringBuilder();
            var keys = shell(node).keys();
            for (int i = 0; i < 5; i++) {
                typed.append(keys.poll(60, TimeUnit.SECONDS));
            }
            assertThat(typed.toString()).isEqualTo("ab\r \r");
        }
    }

    @Test
    void two_lines_at_once_are_not_typed() {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            var session = desk.opened(node);
            assertThatThrownBy(() -> session.type("show status\rutils system restart"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("restart");
        }
    }

    @Test
    void text_is_taken_once_and_its_time_is_told() throws Exception {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            var opened = desk.now();
            var session = desk.opened(node);
            Desk.read(session, NodeServer.PROMPT);
            assertThat(session.heardAt()).isEqualTo(opened);
            desk.pass(Duration.ofSeconds(7));
            assertThat(session.heardAt()).isEqualTo(opened);
            var screen = shell(node);
            byte[] text = "Zürich".getBytes(StandardCharsets.UTF_8);
            screen.print(new byte[] {text[0], text[1]});
            await().until(() -> session.heardAt().equals(opened.plusSeconds(7)));
            screen.print(java.util.Arrays.copyOfRange(text, 2, text.length));
            assertThat(Desk.read(session, "rich")).isEqualTo("Zürich");
            assertThat(session.take()).isEmpty();
        }
    }

    @Test
    void a_port_where_nothing_listens_gives_no_answer() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        var nobody = new NodeAccess(Desk.CLUSTER, "127.0.0.1", port);
        assertThat(Desk.failure(desk.shell.open(nobody)).kind()).isEqualTo(Kind.NO_ANSWER);
        assertThatThrownBy(() -> desk.shell.hostKey(nobody))
                .isInstanceOfSatisfying(
                        ShellFailure.Raised.class,
                        raised -> assertThat(raised.failure().kind()).isEqualTo(Kind.NO_ANSWER));
    }

    @Test
    void a_name_that_nobody_knows_gives_no_answer() {
        var nobody = new NodeAccess(Desk.CLUSTER, "no-such-node.invalid", 22);
        assertThat(Desk.failure(desk.shell.open(nobody)).kind()).isEqualTo(Kind.NO_ANSWER);
    }

    @Test
    void a_node_that_only_knows_sha1_exchanges_has_no_algorithm_in_common() {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            node.server()
                    .setKeyExchangeFactories(
                            NamedFactory.setUpTransformedFactories(
                                    true,
                                    List.of(BuiltinDHFactories.dhg14, BuiltinDHFactories.dhg1),
                                    ServerBuilder.DH2KEX));
            assertThat(Desk.failure(desk.open(node)).kind()).isEqualTo(Kind.NO_COMMON_ALGORITHM);
            assertThat(node.authRequests()).isZero();
        }
    }

    @Test
    void post_quantum_exchanges_come_last() {
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            desk.opened(node);
            assertThat(node.keyExchange()).isEqualTo("curve25519-sha256");
        }
    }

    private static PromptShell shell(NodeServer node) throws InterruptedException {
        return node.shells.poll(60, TimeUnit.SECONDS);
    }
}
