package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.RehearsalWish;

/// A rehearsal as people meet it, with its nodes behind real SSH.
class RehearsalTest extends Rehearsing {
    @Autowired Journal journal;
    @Autowired Notices notices;

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
    void after_a_restart_it_says_that_it_has_ended_and_calls_nobody() {
        ClusterName name = begin(real("RESTARTED"), false);
        started(name);

        live.stop();
        live.start();

        assertThat(live.cluster(name).ended().orElseThrow().why().text())
                .isEqualTo("Switchboard was restarted.");
        assertThat(live.cluster(name).upgrade().orElseThrow().isAlive()).isFalse();
        assertThat(notices.of(name))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.NEWS));
        assertThat(notices.all())
                .filteredOn(it -> it.severity() == Severity.PERSON_NEEDED)
                .noneMatch(it -> it.cluster().equals(name));
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(refusal(seed(name)))
                                        .contains("is not one of its own nodes"));
    }
}
