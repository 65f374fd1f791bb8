package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.ssh.NodeCredentials.Purpose;
import switchboard.ssh.WebSignIn.Leave;
import switchboard.ssh.WebSignIn.Outcome;

class WebSignInTest {
    private static final NodeAccess PUB = new NodeAccess(Desk.CLUSTER, "192.0.2.1", 22);
    private static final NodeAccess SUB = new NodeAccess(Desk.CLUSTER, "192.0.2.2", 22);

    private SignInDesk desk;

    @BeforeEach
    void sitDown(@TempDir Path folder) {
        desk = new SignInDesk(folder);
        desk.keep(Desk.CLUSTER, Purpose.NODES, "osadmin", "correct horse");
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private Leave ask(NodeAccess node) {
        return desk.web().ask(node, Purpose.NODES);
    }

    private String held(NodeAccess node, Purpose purpose) {
        return desk.web().ask(node, purpose) instanceof Leave.Held held ? held.why().key() : "";
    }

    private void settle(NodeAccess node, Purpose purpose, Outcome outcome) {
        desk.web().settle((Leave.Granted) desk.web().ask(node, purpose), outcome);
    }

    @Test
    void a_password_that_ssh_has_not_accepted_on_the_node_is_not_tried() {
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.not-over-ssh");
        desk.overSsh(PUB, true);
        assertThat(ask(PUB)).isInstanceOf(Leave.Granted.class);
        assertThat(held(SUB, Purpose.NODES)).isEqualTo("web.not-over-ssh");
    }

    @Test
    void a_password_that_ssh_refused_is_not_tried() {
        desk.overSsh(PUB, false);
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.refused");
    }

    @Test
    void a_node_that_refused_it_over_ssh_lately_is_left_alone() {
        desk.overSsh(PUB, true);
        desk.overSsh(PUB, false);
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.not-over-ssh");
    }

    @Test
    void what_the_web_services_refuse_is_refused_on_all_nodes_and_ssh_goes_on() {
        desk.overSsh(PUB, true);
        desk.overSsh(SUB, true);
        settle(PUB, Purpose.NODES, Outcome.REFUSED);
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.refused");
        assertThat(held(SUB, Purpose.NODES)).isEqualTo("web.refused");
        desk.overSsh(SUB, true);
    }

    @Test
    void another_password_or_a_person_lets_it_be_tried_again() {
        desk.overSsh(PUB, true);
        settle(PUB, Purpose.NODES, Outcome.REFUSED);
        desk.web().forgive(Desk.CLUSTER);
        settle(PUB, Purpose.NODES, Outcome.REFUSED);
        desk.keep(Desk.CLUSTER, Purpose.NODES, "osadmin", "battery staple");
        desk.overSsh(PUB, true);
        assertThat(ask(PUB)).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void an_application_password_is_tried_by_one_node_at_a_time_until_one_accepts_it() {
        desk.keep(Desk.CLUSTER, Purpose.APPLICATION, "reader", "word");
        var first = (Leave.Granted) desk.web().ask(PUB, Purpose.APPLICATION);
        assertThat(held(SUB, Purpose.APPLICATION)).isEqualTo("web.waits");
        desk.web().settle(first, Outcome.ACCEPTED);
        var second = desk.web().ask(SUB, Purpose.APPLICATION);
        var third = desk.web().ask(PUB, Purpose.APPLICATION);
        assertThat(second).isInstanceOf(Leave.Granted.class);
        assertThat(third).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void an_application_password_without_an_answer_twice_counts_as_refused() {
        desk.keep(Desk.CLUSTER, Purpose.APPLICATION, "reader", "word");
        settle(PUB, Purpose.APPLICATION, Outcome.UNANSWERED);
        assertThat(held(PUB, Purpose.APPLICATION)).isEqualTo("web.held");
        desk.pass(Duration.ofMinutes(6));
        settle(PUB, Purpose.APPLICATION, Outcome.UNANSWERED);
        assertThat(held(SUB, Purpose.APPLICATION)).isEqualTo("web.refused");
    }

    @Test
    void a_node_that_used_to_accept_it_may_refuse_it_once() {
        desk.overSsh(PUB, true);
        settle(PUB, Purpose.NODES, Outcome.ACCEPTED);
        settle(PUB, Purpose.NODES, Outcome.REFUSED);
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.held");
        desk.pass(Duration.ofMinutes(6));
        settle(PUB, Purpose.NODES, Outcome.REFUSED);
        assertThat(held(PUB, Purpose.NODES)).isEqualTo("web.refused");
    }

    @Test
    void what_nobody_looked_at_says_nothing_about_a_password() {
        desk.overSsh(PUB, true);
        settle(PUB, Purpose.NODES, Outcome.NOT_JUDGED);
        assertThat(ask(PUB)).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void leave_never_prints_a_password() {
        desk.overSsh(PUB, true);
        assertThat(ask(PUB).toString()).doesNotContain("horse").contains("osadmin");
    }
}
