package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import switchboard.cluster.NodeName;

@Timeout(60)
class LabSshServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final LabShape SHAPE = LabShapes.cluster("SSH-1", "ssh", 1, 0, "127.1.77.11");
    private static final NodeName PUBLISHER = new NodeName("ssh-pub");

    @TempDir private Path keys;
    private final LabClock clock = new LabClock(Typing.START);
    private final LabCluster lab = new LabCluster(SHAPE, clock);
    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicReference<PublicKey> seenKey = new AtomicReference<>();
    private LabSshServer server;

    @BeforeEach
    void start() {
        server = serve();
        client.setServerKeyVerifier(
                (_, _, key) -> {
                    seenKey.set(key);
                    return true;
                });
        client.start();
    }

    private LabSshServer serve() {
        LabSshServer fresh =
                new LabSshServer(lab, clock, 0, Optional.of(keys), Duration.ofMillis(10));
        fresh.start();
        return fresh;
    }

    @AfterEach
    void stop() {
        client.stop();
        server.close();
    }

    private ClientSession connect(String address, String password) throws IOException {
        ClientSession session =
                client.connect(SHAPE.account().user(), address, server.port())
                        .verify(LIMIT)
                        .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(LIMIT);
        return session;
    }

    private ClientSession connect(String address) throws IOException {
        return connect(address, SHAPE.account().password());
    }

    private ByteArrayOutputStream openShell(ClientSession session, ChannelShell[] shell)
            throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        shell[0] = session.createShellChannel();
        shell[0].setOut(heard);
        shell[0].open().verify(LIMIT);
        return heard;
    }

    /// Lets lab time go by until that has been heard, or for ever, which the test's limit ends. It
    /// goes in small steps, so that a node does not come back before it was seen to be away.
    private String listen(ByteArrayOutputStream heard, String end) {
        while (!heard.toString(StandardCharsets.UTF_8).endsWith(end)) {
            passAMoment();
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private void passAMoment() {
        assertThat(Thread.interrupted()).as("ended by the test's limit").isFalse();
        clock.advance(Duration.ofMillis(1));
        Thread.onSpinWait();
    }

    private static void type(ChannelShell shell, String text) throws IOException {
        shell.getInvertedIn().write(text.getBytes(StandardCharsets.UTF_8));
        shell.getInvertedIn().flush();
    }

    @Test
    void a_shell_prints_the_banner_and_answers_and_pages() throws IOException {
        ChannelShell[] shell = new ChannelShell[1];
        ByteArrayOutputStream heard = openShell(connect("127.1.77.12"), shell);

        String banner = listen(heard, "admin:");
        heard.reset();
        type(shell[0], "utils service list\r");
        String page = listen(heard, "\u001b[K");
        type(shell[0], "q");
        String end = listen(heard, "admin:");

        assertThat(banner).contains("VMware Installation:\r\n\t4 vCPU");
        assertThat(page).startsWith("utils service list\r\nRequesting service status");
        assertThat(page)
                .endsWith(
                        "\u001b[1mPress <enter> for 1 line, <space> for one page, or"
                                + " <q> to quit\u001b[0m\u001b[K");
        assertThat(end).endsWith("\r\u001b[Kadmin:");
    }

    @Test
    void whoever_types_everything_at_once_and_no_more_is_answered() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (ChannelShell shell = connect("127.1.77.11").createShellChannel()) {
            shell.setIn(
                    new ByteArrayInputStream(
                            "show version active\rexit\r".getBytes(StandardCharsets.UTF_8)));
            shell.setOut(heard);
            shell.open().verify(LIMIT);
            while (!shell.isClosed()) {
                passAMoment();
            }
        }

        assertThat(heard.toString(StandardCharsets.UTF_8)).contains("Active Master Version:");
    }

    @Test
    void a_wrong_password_is_refused_and_recorded() {
        assertThatThrownBy(() -> connect("127.1.77.11", "wrong")).isInstanceOf(IOException.class);

        assertThat(lab.record().count(PUBLISHER, Act.SIGN_IN_REFUSED)).isPositive();
    }

    @Test
    void a_command_without_a_shell_only_gets_the_greeting() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (ChannelExec exec = connect("127.1.77.11").createExecChannel("show version active")) {
            exec.setOut(heard);
            exec.open().verify(LIMIT);
            exec.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
        }

        assertThat(heard.toString(StandardCharsets.UTF_8))
                .isEqualTo("Command Line Interface is starting up, please wait ...\r\n");
    }

    @Test
    void a_node_that_restarts_cuts_its_sessions_and_closes_its_port_until_it_is_back()
            throws IOException {
        ClientSession session = connect("127.1.77.11");
        ChannelShell[] shell = new ChannelShell[1];
        ByteArrayOutputStream heard = openShell(session, shell);
        listen(heard, "admin:");
        type(shell[0], "utils system restart\r");
        listen(heard, "Enter (yes/no)? ");
        type(shell[0], "yes\r");

        assertThat(listen(heard, "NOW!\r\n")).contains("Appliance is being Restarted ...\r\n");
        session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), LIMIT);
        assertThat(session.isOpen()).isFalse();
        waitUntilPortAnswers(false);
        clock.advance(Duration.ofMinutes(12));
        assertThat(connectOnceThere().isAuthenticated()).isTrue();
    }

    private void waitUntilPortAnswers(boolean wanted) {
        boolean answers = !wanted;
        while (answers != wanted) {
            try (Socket _ = new Socket("127.1.77.11", server.port())) {
                answers = true;
            } catch (IOException _) {
                answers = false;
            }
        }
    }

    private ClientSession connectOnceThere() {
        while (true) {
            try {
                return connect("127.1.77.11");
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void each_node_has_its_own_host_key_and_keeps_it_when_the_lab_starts_again()
            throws IOException {
        connect("127.1.77.11");
        PublicKey publisher = seenKey.get();
        connect("127.1.77.12");
        PublicKey subscriber = seenKey.get();
        server.close();
        server = serve();
        connect("127.1.77.11");

        assertThat(subscriber).isNotEqualTo(publisher);
        assertThat(seenKey.get()).isEqualTo(publisher);
        server.renewHostKey(PUBLISHER);
        connect("127.1.77.11");
        assertThat(seenKey.get()).isNotEqualTo(publisher);
    }

    @Test
    void while_a_node_boots_its_port_answers_and_nobody_is_asked_for_a_name() {
        lab.act(clock.instant(), PUBLISHER, Act.RESTART_ACCEPTED, "");
        while (lab.answers(PUBLISHER)) {
            clock.advance(Duration.ofSeconds(1));
        }
        while (!lab.answers(PUBLISHER)) {
            clock.advance(Duration.ofSeconds(1));
        }
        waitUntilPortAnswers(true);

        assertThatThrownBy(() -> connect("127.1.77.11")).isInstanceOf(IOException.class);
        assertThat(lab.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
    }
}
