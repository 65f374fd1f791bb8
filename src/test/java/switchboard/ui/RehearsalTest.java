package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Entry;
import switchboard.journal.EventWords;
import switchboard.journal.Journal;
import switchboard.journal.RehearsalFault;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.RehearsalWish;
import switchboard.upgrade.Rehearsals;

/// A rehearsal as people meet it, with its nodes behind real SSH.
class RehearsalTest extends PageTest {
    private static final Person OLGA = Person.of("olga", PersonRole.OPERATOR);
    private static final Person ANNA = Person.of("anna", PersonRole.APPROVER);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired LiveClusters live;
    @Autowired Rehearsals rehearsals;
    @Autowired Journal journal;
    @Autowired Notices notices;
    @Autowired NodeShell shell;

    @AfterEach
    void end_what_goes_on() {
        live.all().stream()
                .filter(it -> it.rehearsal().isPresent() && it.ended().isEmpty())
                .forEach(it -> rehearsals.end(it.name(), OLGA));
    }

    private ClusterName begin(ClusterName original, boolean alone, RehearsalFault... faults) {
        Target target =
                new Target(
                        Map.of(
                                Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"),
                                Product.IM_AND_PRESENCE, SystemVersion.parse("14.0.1.13900-8")));
        return rehearsals.begin(
                original,
                new RehearsalWish(
                        target, new PlanChoices(true, true, true), List.of(faults), alone),
                OLGA);
    }

    /// Both sides of every node are known.
    private ClusterName real(String called) {
        ClusterName name = discoveries.whole(called);
        until(
                name,
                it ->
                        it.state().orElseThrow().nodes().values().stream()
                                .allMatch(node -> node.inactive().last().isPresent()));
        return name;
    }

    private LiveCluster until(ClusterName name, Predicate<LiveCluster> enough) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInSameThread()
                .until(() -> live.cluster(name), enough);
    }

    private LiveCluster started(ClusterName name) {
        return until(name, it -> it.upgrade().isPresent());
    }

    private String journalOf(ClusterName name) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : journal.of(name)) {
            text.append(entry.event()).append(EventWords.of(entry.event())).append('\n');
        }
        return text.toString();
    }

    @Test
    void the_shape_is_copied_and_nothing_by_which_the_real_nodes_are_reached() {
        ClusterName real = real("SHAPED");
        LiveCluster original = live.cluster(real);

        ClusterName name = begin(real, false);
        LiveCluster copy = started(name);

        assertThat(name.value()).isEqualTo("SHAPED-rehearsal-1");
        for (Node node : original.state().orElseThrow().cluster().nodes()) {
            var was = original.state().orElseThrow().node(node.name());
            var is = copy.state().orElseThrow().node(node.name());
            assertThat(is.node().product()).isEqualTo(node.product());
            assertThat(is.node().role()).isEqualTo(node.role());
            assertThat(is.active().last()).isEqualTo(was.active().last());
            assertThat(is.inactive().last()).isEqualTo(was.inactive().last());
            assertThat(journalOf(name)).doesNotContainPattern(node.address() + "(?![0-9])");
        }
        assertThat(journalOf(name))
                .contains("olga began a rehearsal of SHAPED on nodes that are not real")
                .contains("pinned the host key that it made for it")
                .doesNotContain(lab.account().user())
                .doesNotContain(lab.account().password())
                .doesNotContain(lab.images().account().password());
        assertThat(copy.upgrade().orElseThrow().plan().steps()).hasSize(14);
    }

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

    private String refusal(NodeAccess access) {
        ShellSession session = shell.open(access);
        return Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () ->
                                session.phase() instanceof ShellPhase.Ended(ShellFailure why)
                                        ? Optional.of(why.detail())
                                        : Optional.<String>empty(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void only_an_operator_rehearses_and_no_more_than_two_at_once() {
        ClusterName real = real("LIMITED");
        RehearsalWish wish =
                new RehearsalWish(
                        new Target(
                                Map.of(
                                        Product.UNIFIED_CM,
                                        SystemVersion.parse("14.0.1.13900-155"))),
                        new PlanChoices(true, true, true),
                        List.of(),
                        false);
        for (PersonRole role : List.of(PersonRole.VIEWER, PersonRole.APPROVER, PersonRole.ADMIN)) {
            Person other = Person.of("otto", role);
            assertThatThrownBy(() -> rehearsals.begin(real, wish, other))
                    .isInstanceOf(NotAllowed.class);
        }
        ClusterName first = begin(real, false);
        begin(real, false);

        assertThatThrownBy(() -> begin(real, false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There are 2 rehearsals at once at most");
        assertThatThrownBy(() -> rehearsals.end(first, ANNA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rehearsals.mend(first, ANNA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rehearsals.end(real, OLGA)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_ended_calls_nobody_and_begins_nothing() {
        ClusterName name = begin(real("ENDED"), false);
        started(name);

        rehearsals.end(name, OLGA);

        LiveCluster over = live.cluster(name);
        assertThat(over.ended()).isPresent();
        assertThat(over.upgrade().orElseThrow().isAlive()).isFalse();
        assertThat(notices.of(name))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.NEWS))
                .allSatisfy(it -> assertThat(it.words().text()).startsWith("Rehearsal, not real"));
        assertThat(refusal(new NodeAccess(name, over.registered().address(), 22)))
                .contains("is not one of its own nodes");
    }

    @Test
    void after_a_restart_it_says_that_it_has_ended_and_calls_nobody() {
        ClusterName name = begin(real("RESTARTED"), false);
        started(name);

        live.stop();
        live.start();

        assertThat(live.cluster(name).ended().orElseThrow().why().text())
                .isEqualTo("Switchboard was restarted.");
        assertThat(live.cluster(name).upgrade().orElseThrow().isAlive()).isFalse();
        assertThat(notices.of(name))
                .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.NEWS));
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(
                                                refusal(
                                                        new NodeAccess(
                                                                name,
                                                                live.cluster(name)
                                                                        .registered()
                                                                        .address(),
                                                                live.cluster(name)
                                                                        .registered()
                                                                        .port())))
                                        .contains("is not one of its own nodes"));
    }
}
