package switchboard.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.lab.LabAccount;
import switchboard.lab.LabClock;
import switchboard.lab.LabCluster;
import switchboard.lab.LabShapes;
import switchboard.lab.LabWebRequest;
import switchboard.lab.LabWebServer;
import switchboard.lab.Opening;
import switchboard.lab.WebTrouble;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeCredentials.Purpose;
import switchboard.ssh.SignInDesk;

/// Over real TLS on loopback; what was sent is judged by what the lab's nodes got.
class PinnedNodeServicesTest {
    private final LabClock clock = new LabClock(Instant.parse("2026-11-21T21:00:00Z"));
    private final LabCluster lab = new LabCluster(LabShapes.demo("127.1.71.11"), clock);
    private final ClusterName name = lab.name();
    private final List<Node> nodes = lab.cluster().nodes();
    private final LabWebServer web =
            new LabWebServer(lab, clock, 0, LabWebServer.APPLICATION, Duration.ofMillis(20));
    private SignInDesk desk;
    private JdbcCertificates certificates;
    private PinnedNodeServices services;

    @BeforeEach
    void begin(@TempDir Path folder) {
        web.start();
        desk = new SignInDesk(folder);
        certificates = new JdbcCertificates(desk.jdbc());
        services = services(Duration.ofSeconds(60));
        keep(lab.shape().account().password());
    }

    private PinnedNodeServices services(Duration patience) {
        return new PinnedNodeServices(
                certificates,
                desk.web(),
                new SoapSettings(
                        web.port(), patience, patience, Duration.ZERO, Duration.ofMinutes(1)));
    }

    private void keep(String password) {
        desk.keep(name, Purpose.NODES, lab.shape().account().user(), password);
        nodes.forEach(it -> desk.overSsh(access(it), true));
    }

    @AfterEach
    void end() {
        web.close();
        desk.close();
    }

    private NodeAccess access(Node node) {
        return new NodeAccess(name, node.address(), 22);
    }

    private SecondAnswer ask(int node, ReadingCall call) {
        return services.ask(access(nodes.get(node)), call);
    }

    private void confirm(int node) {
        NotRead seen = (NotRead) ask(node, PlatformCall.ACTIVE_VERSION);
        certificates.pin(name, nodes.get(node).address(), seen.detail());
    }

    private static Why why(SecondAnswer answer) {
        assertThat(answer).isInstanceOf(NotRead.class);
        return ((NotRead) answer).why();
    }

    private List<LabAccount> accountsSeen() {
        return web.requests().stream()
                .map(LabWebRequest::account)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void a_node_with_an_unconfirmed_certificate_is_told_nothing() {
        SecondAnswer answer = ask(0, PlatformCall.ACTIVE_VERSION);
        assertThat(why(answer)).isEqualTo(Why.CERTIFICATE_NOT_PINNED);
        assertThat(((NotRead) answer).detail()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void a_confirmed_node_answers_every_call() {
        desk.keep(
                name,
                Purpose.APPLICATION,
                LabWebServer.APPLICATION.user(),
                LabWebServer.APPLICATION.password());
        confirm(0);
        assertThat(ask(0, PlatformCall.ACTIVE_VERSION))
                .isEqualTo(
                        new SecondAnswer.Version(
                                Optional.of(lab.activeVersion(nodes.getFirst().name()))));
        assertThat(ask(0, PlatformCall.INACTIVE_VERSION))
                .isEqualTo(new SecondAnswer.Version(Optional.empty()));
        assertThat(ask(0, PlatformCall.UPGRADE_STAGE))
                .isEqualTo(new SecondAnswer.Word("upgrade.stage.none"));
        assertThat(ask(0, PlatformCall.UPGRADE_PROGRESS)).isEqualTo(new SecondAnswer.Word(""));
        assertThat(ask(0, PlatformCall.UPGRADE_TYPE)).isEqualTo(new SecondAnswer.Word(""));
        assertThat(ask(0, PlatformCall.CLUSTER_REPLICATION)).isEqualTo(new SecondAnswer.Good(true));
        assertThat(ask(0, PlatformCall.NODE_REPLICATION)).isEqualTo(new SecondAnswer.Good(true));
        assertThat(ask(0, new CounterCall(nodes.getFirst().address())))
                .isEqualTo(new SecondAnswer.Counter(ReplicationState.GOOD, OptionalInt.of(739)));
        assertThat(web.requests()).extracting(LabWebRequest::code).containsOnly(200);
    }

    @Test
    void a_changed_certificate_never_receives_a_password() {
        confirm(0);
        ask(0, PlatformCall.ACTIVE_VERSION);
        assertThat(web.requests()).hasSize(1);

        web.renewCertificate(nodes.getFirst().name());

        for (PlatformCall call : PlatformCall.values()) {
            assertThat(why(ask(0, call))).isEqualTo(Why.CERTIFICATE_CHANGED);
        }
        assertThat(web.requests()).hasSize(1);
    }

    @Test
    void one_node_s_certificate_does_not_open_another_node() {
        confirm(0);
        String pinned = certificates.pinned(name, nodes.getFirst().address()).orElseThrow();
        certificates.pin(name, nodes.get(1).address(), pinned);
        assertThat(why(ask(1, PlatformCall.ACTIVE_VERSION))).isEqualTo(Why.CERTIFICATE_CHANGED);
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void troubles_of_a_node_are_answers() {
        confirm(0);
        assertThat(troubled(WebTrouble.NOT_RUNNING)).isEqualTo(Why.NOT_RUNNING);
        assertThat(troubled(WebTrouble.TOO_FAST)).isEqualTo(Why.TOO_FAST);
        assertThat(troubled(WebTrouble.NONSENSE)).isEqualTo(Why.NOT_UNDERSTOOD);
        services = services(Duration.ofMillis(500));
        assertThat(troubled(WebTrouble.SILENT)).isEqualTo(Why.NO_ANSWER);
    }

    private Why troubled(WebTrouble trouble) {
        web.trouble(nodes.getFirst().name(), Optional.of(trouble));
        return why(ask(0, PlatformCall.NODE_REPLICATION));
    }

    @Test
    void a_node_that_is_not_there_does_not_answer() {
        confirm(0);
        web.close();
        assertThat(why(ask(0, PlatformCall.ACTIVE_VERSION))).isEqualTo(Why.NO_ANSWER);
    }

    @Test
    void a_wrong_password_on_three_nodes_at_once_is_tried_once() throws Exception {
        keep("wrong at the web services");
        List.of(0, 1, 2).forEach(this::confirm);

        assertThat(atOnce(PlatformCall.ACTIVE_VERSION)).contains(Why.REFUSED);
        ask(0, PlatformCall.NODE_REPLICATION);
        ask(1, PlatformCall.NODE_REPLICATION);

        assertThat(accountsSeen()).hasSize(1);
        assertThat(lab.open(nodes.getFirst().address(), "ccmadmin", "Lab-Admin-12"))
                .isInstanceOf(Opening.Open.class);
    }

    @Test
    void a_wrong_application_password_on_three_nodes_at_once_is_tried_once() throws Exception {
        desk.keep(name, Purpose.APPLICATION, "axlreader", "wrong");
        List.of(0, 1, 2).forEach(this::confirm);

        assertThat(atOnce(new CounterCall("127.1.71.11"))).contains(Why.REFUSED);
        ask(2, new CounterCall("127.1.71.13"));

        assertThat(accountsSeen()).containsExactly(new LabAccount("axlreader", "wrong"));
    }

    @Test
    void the_account_of_the_nodes_is_never_tried_for_the_counters() {
        confirm(0);
        assertThat(why(ask(0, new CounterCall("127.1.71.11")))).isEqualTo(Why.HELD);
        assertThat(web.requests()).isEmpty();
    }

    private List<Why> atOnce(ReadingCall call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Why>> calls =
                    List.of(
                            () -> why(ask(0, call)),
                            () -> why(ask(1, call)),
                            () -> why(ask(2, call)));
            return threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
        }
    }
}
