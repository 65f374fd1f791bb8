package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.ssh.ShellFailure.Kind;

class SignInGuardTest {
    private static final String RIGHT = "correct horse";
    private static final String WRONG = "battery staple";

    private Path folder;
    private Desk desk;
    private List<NodeServer> nodes;

    @BeforeEach
    void sitDown(@TempDir Path folder) {
        this.folder = folder;
        desk = Desk.in(folder);
        nodes = Stream.generate(() -> NodeServer.askingBothWays(RIGHT)).limit(3).toList();
        nodes.forEach(desk::pin);
    }

    @AfterEach
    void leave() {
        nodes.forEach(NodeServer::close);
        desk.close();
    }

    @Test
    void without_an_account_the_node_is_told_nothing() {
        assertThat(Desk.failure(desk.open(nodes.get(0))).kind()).isEqualTo(Kind.SIGN_IN_REFUSED);
        assertThat(nodes.get(0).authRequests()).isZero();
    }

    @Test
    void a_wrong_password_is_tried_once_on_one_node_only() {
        desk.keep(WRONG);
        refused(nodes.get(0));
        refused(nodes.get(1));
        refused(nodes.get(0));
        assertThat(passwordsSeen()).containsExactly(1, 0, 0);
    }

    @Test
    void a_wrong_password_on_three_nodes_at_once_is_tried_once() {
        desk.keep(WRONG);
        var sessions = nodes.stream().map(desk::open).toList();
        assertThat(sessions)
                .extracting(session -> Desk.failure(session).kind())
                .containsOnly(Kind.SIGN_IN_REFUSED);
        assertThat(passwordsSeen().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void while_the_first_sign_in_is_undecided_the_other_nodes_wait() {
        desk.keep(RIGHT);
        nodes.get(0).thinkAboutPasswords();
        var first = desk.open(nodes.get(0));
        await().until(() -> nodes.get(0).passwords() == 1);
        var second = desk.open(nodes.get(1));
        await().until(() -> !nodes.get(1).server().getActiveSessions().isEmpty());
        assertThat(second.phase()).isEqualTo(new ShellPhase.Opening());
        assertThat(nodes.get(1).authRequests()).isZero();
        nodes.get(0).answerAll();
        await().until(() -> first.phase() instanceof ShellPhase.Open);
        await().until(() -> second.phase() instanceof ShellPhase.Open);
    }

    @Test
    void a_waiting_session_can_be_closed() {
        desk.keep(RIGHT);
        nodes.get(0).thinkAboutPasswords();
        desk.open(nodes.get(0));
        await().until(() -> nodes.get(0).passwords() == 1);
        var second = desk.open(nodes.get(1));
        await().until(() -> !nodes.get(1).server().getActiveSessions().isEmpty());
        second.close();
        await().until(() -> nodes.get(1).server().getActiveSessions().isEmpty());
        nodes.get(0).answerAll();
        accepted(nodes.get(2));
        assertThat(nodes.get(1).passwords()).isZero();
    }

    @Test
    void another_password_is_tried_again() {
        desk.keep(WRONG);
        refused(nodes.get(0));
        desk.keep(RIGHT);
        accepted(nodes.get(0));
    }

    @Test
    void a_restart_does_not_try_a_refused_password_again() {
        desk.keep(WRONG);
        refused(nodes.get(0));
        desk = desk.restarted(folder);
        refused(nodes.get(0));
        refused(nodes.get(1));
        assertThat(passwordsSeen()).containsExactly(1, 0, 0);
    }

    @Test
    void a_node_that_accepted_the_password_before_is_tried_again_after_five_minutes() {
        desk.keep(RIGHT);
        accepted(nodes.get(0));
        nodes.get(0).acceptOnly("nothing while it boots");
        refused(nodes.get(0));
        desk.pass(Duration.ofMinutes(5).minusSeconds(1));
        refused(nodes.get(0));
        assertThat(nodes.get(0).passwords()).isEqualTo(2);
        nodes.get(0).acceptOnly(RIGHT);
        desk.pass(Duration.ofSeconds(1));
        accepted(nodes.get(0));
    }

    @Test
    void its_refusal_does_not_keep_us_from_the_other_nodes() {
        desk.keep(RIGHT);
        accepted(nodes.get(0));
        nodes.get(0).acceptOnly("nothing while it boots");
        refused(nodes.get(0));
        accepted(nodes.get(1));
    }

    @Test
    void a_restart_remembers_who_accepted_the_password_and_who_is_left_alone() {
        desk.keep(RIGHT);
        accepted(nodes.get(0));
        accepted(nodes.get(1));
        nodes.get(0).acceptOnly("nothing while it boots");
        nodes.get(1).acceptOnly("nothing while it boots");
        refused(nodes.get(0));
        desk = desk.restarted(folder);
        refused(nodes.get(0));
        refused(nodes.get(1));
        assertThat(passwordsSeen()).containsExactly(2, 2, 0);
        accepted(nodes.get(2));
    }

    @Test
    void a_node_that_breaks_off_is_left_alone_and_the_second_time_taken_for_a_refusal() {
        desk.keep(RIGHT);
        breaksOff(nodes.get(0));
        refused(nodes.get(0));
        assertThat(nodes.get(0).passwords()).isEqualTo(1);
        desk.pass(Duration.ofMinutes(5));
        breaksOff(nodes.get(0));
        refused(nodes.get(1));
        assertThat(passwordsSeen()).containsExactly(2, 0, 0);
    }

    @Test
    void what_a_node_says_to_an_older_password_does_not_count_for_the_new_one() {
        desk.keep(WRONG);
        nodes.get(0).thinkAboutPasswords();
        var session = desk.open(nodes.get(0));
        await().until(() -> nodes.get(0).passwords() == 1);
        desk.keep(RIGHT);
        nodes.get(0).answerAll();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.SIGN_IN_REFUSED);
        accepted(nodes.get(0));
    }

    @Test
    void another_cluster_has_an_account_of_its_own() {
        desk.keep(WRONG);
        refused(nodes.get(0));
        var lyon = new switchboard.cluster.ClusterName("LYON");
        var access = nodes.get(1).of(lyon);
        desk.credentials.keep(
                lyon, NodeCredentials.Purpose.NODES, new NodeCredentials.Account("osadmin", RIGHT));
        desk.hostKeys.pin(lyon, access.address(), desk.shell.hostKey(access).fingerprint());
        var session = desk.shell.open(access);
        await().until(() -> session.phase() instanceof ShellPhase.Open);
    }

    private void accepted(NodeServer node) {
        assertThat(desk.opened(node).phase()).isInstanceOf(ShellPhase.Open.class);
    }

    private void refused(NodeServer node) {
        assertThat(Desk.failure(desk.open(node)).kind()).isEqualTo(Kind.SIGN_IN_REFUSED);
    }

    private void breaksOff(NodeServer node) {
        int before = node.passwords();
        node.thinkAboutPasswords();
        var session = desk.open(node);
        await().until(() -> node.passwords() == before + 1);
        node.cut();
        assertThat(Desk.failure(session).kind()).isEqualTo(Kind.CUT_OFF);
        node.answerAll();
    }

    private List<Integer> passwordsSeen() {
        return nodes.stream().map(NodeServer::passwords).toList();
    }
}
