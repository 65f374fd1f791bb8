package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.ssh.ShellFailure.Kind;

class LostSessionTest {
    private static final String PASSWORD = "correct horse";

    private Desk desk;
    private NodeServer node;

    @BeforeEach
    void sitDown(@TempDir Path folder) {
        desk = Desk.in(folder, Desk.settings(Duration.ofSeconds(1)));
        desk.keep(PASSWORD);
        node = NodeServer.askingByKeyboard(PASSWORD);
        desk.pin(node);
    }

    @AfterEach
    void leave() {
        node.close();
        desk.close();
    }

    @Test
    void a_cut_session_is_lost_and_what_it_printed_can_still_be_read() throws Exception {
        var session = desk.opened(node);
        Desk.read(session, NodeServer.PROMPT);
        desk.pass(Duration.ofSeconds(1));
        node.shells.poll(60, TimeUnit.SECONDS).print("Upgrading the system.");
        await().until(() -> session.heardAt().equals(desk.now()));
        node.cut();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.LOST);
        assertThat(session.take()).isEqualTo("Upgrading the system.");
    }

    @Test
    void a_session_that_floods_us_is_lost_and_says_so() throws Exception {
        var session = desk.opened(node);
        var shell = node.shells.poll(60, TimeUnit.SECONDS);
        var flood = Thread.startVirtualThread(() -> flood(shell));

        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.LOST);
        assertThat(Desk.failure(session).detail()).contains("that nobody read");
        assertThat(session.take().length()).isLessThanOrEqualTo(ShellText.MOST);
        flood.join();
    }

    private static void flood(PromptShell shell) {
        var million = "x".repeat(1_000_000);
        try {
            for (int times = 0; times < 64; times++) {
                shell.print(million);
            }
        } catch (IOException _) {
            // The other side has hung up.
        }
    }

    @Test
    void a_shell_that_the_node_ends_is_lost() throws Exception {
        var session = desk.opened(node);
        node.shells.poll(60, TimeUnit.SECONDS).leave();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.LOST);
    }

    @Test
    void a_session_that_goes_dead_without_a_word_is_lost() throws Exception {
        try (var cable = new Cable(node)) {
            desk.hostKeys.pin(
                    Desk.CLUSTER,
                    cable.of(Desk.CLUSTER).address(),
                    desk.shell.hostKey(cable.of(Desk.CLUSTER)).fingerprint());
            var session = desk.shell.open(cable.of(Desk.CLUSTER));
            Desk.read(session, NodeServer.PROMPT);
            cable.unplug();
            assertThat(Desk.failure(session).kind()).isEqualTo(Kind.LOST);
        }
    }

    @Test
    void a_quiet_session_on_a_node_that_lives_stays_open() throws Exception {
        var session = desk.opened(node);
        Desk.read(session, NodeServer.PROMPT);
        await().until(() -> node.heartbeats() > 3);
        assertThat(session.phase()).isInstanceOf(ShellPhase.Open.class);
    }

    @Test
    void typing_after_the_end_is_ignored() throws Exception {
        var session = desk.opened(node);
        var screen = node.shells.poll(60, TimeUnit.SECONDS);
        session.close();
        session.type("show status");
        session.press("q");
        assertThat(Desk.failure(session)).isEqualTo(new ShellFailure(Kind.CLOSED, ""));
        assertThat(screen.keys()).isEmpty();
    }

    @Test
    void closing_hangs_up() {
        var session = desk.opened(node);
        session.close();
        await().until(() -> node.server().getActiveSessions().isEmpty());
    }

    @Test
    void a_session_closed_before_it_is_open_hangs_up_when_the_node_has_answered() {
        node.thinkAboutPasswords();
        var session = desk.open(node);
        await().until(() -> node.passwords() == 1);
        session.close();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.CLOSED);
        node.answerAll();
        await().until(() -> node.server().getActiveSessions().isEmpty());
        assertThat(desk.opened(node).phase()).isInstanceOf(ShellPhase.Open.class);
    }

    @Test
    void a_connection_cut_before_the_shell_is_open_is_cut_off() {
        node.thinkAboutPasswords();
        var session = desk.open(node);
        await().until(() -> node.passwords() == 1);
        node.cut();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.CUT_OFF);
    }
}
