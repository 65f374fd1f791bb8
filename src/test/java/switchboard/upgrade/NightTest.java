package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InstallLog;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.journal.EventWords;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

class NightTest {
    private static final PlanChoices SEQUENTIAL = new PlanChoices(false, true, true);

    @Test
    void a_whole_night_switches_every_node_once_in_the_order_of_the_guide() {
        Night night = new Night(LabShapes.demo());
        night.discover();
        night.start(SEQUENTIAL);

        boolean finished = night.live(Duration.ofHours(20));

        assertThat(finished).as(() -> why(night)).isTrue();
        List<NodeName> order = night.record().order(Act.SWITCH_ACCEPTED);
        assertThat(order.getFirst()).isEqualTo(new NodeName("chi-pub"));
        assertThat(order.subList(1, 5))
                .extracting(NodeName::value)
                .containsExactlyInAnyOrder("chi-sub1", "chi-sub2", "chi-sub3", "chi-sub4");
        assertThat(order.subList(5, 8))
                .extracting(NodeName::value)
                .containsExactly("chi-imp-pub", "chi-imp-sub1", "chi-imp-sub2");
    }

    /// Evidence of each install, asked for once its history told of it and kept in the journal.
    @Test
    void every_nodes_install_log_is_looked_for_and_names_the_release_that_it_runs() {
        Night night = new Night(LabShapes.cluster("LOGS", "l", 1, 1, "127.1.9.11"));
        night.discover();
        night.start(SEQUENTIAL);

        assertThat(night.live(Duration.ofHours(20))).as(() -> why(night)).isTrue();
        night.tick(Duration.ofMinutes(1));

        for (NodeState node : night.live().state().orElseThrow().nodes().values()) {
            assertThat(node.installLog().last().flatMap(InstallLog::release))
                    .contains(night.lab.activeVersion(node.node().name()));
        }
        assertThat(
                        night.journal.of(night.name).stream()
                                .map(it -> EventWords.of(it.event()).text()))
                .anyMatch(it -> it.matches("l-sub1: install_log_\\S+ is about 14.0.1.13900-155"));
    }

    /// On this seed a publisher boots while the wizard of its subscriber stands at its last
    /// question.
    @Test
    void a_wizard_that_was_declined_at_its_last_question_can_be_entered_again() {
        Night night = new Night(LabShapes.cluster("DECL", "d", 2, 2, "127.1.9.11").withSeed(12));
        night.discover();
        night.start(new PlanChoices(true, true, true));

        boolean finished = night.live(Duration.ofHours(20));

        assertThat(finished).as(() -> why(night)).isTrue();
        assertThat(night.record().of(Act.INSTALL_DECLINED)).isNotEmpty();
        assertThat(night.record().order(Act.INSTALL_STARTED)).hasSize(5).doesNotHaveDuplicates();
    }

    static String why(Night night) {
        return night.clock.instant()
                + " "
                + night.upgrade().life()
                + " done "
                + night.upgrade().done().keySet()
                + " awaited "
                + night.awaited()
                + " verdicts "
                + night.live().verdicts()
                + "\nattempts "
                + night.upgrade().attempts()
                + "\nrecord "
                + night.record().entries();
    }
}
