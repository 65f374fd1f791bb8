package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.journal.Pace;
import switchboard.lab.LabEntry;
import switchboard.lab.LabShapes;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.StepTimes;

/// One node after another is led back alone, by a person each time.
class OneNodeBackTest {
    private static final NodeName PUBLISHER = new NodeName("b-pub");
    private static final NodeName SUBSCRIBER = new NodeName("b-sub1");
    private static final NodeName PRESENCE = new NodeName("b-imp-pub");

    private final Night night = new Night(LabShapes.cluster("BACK", "b", 1, 1, "127.1.9.11"));

    @Test
    void nodes_go_back_one_by_one_in_the_order_of_a_cluster_and_once_each() {
        night.discover();
        night.start(new PlanChoices(true, true, true));
        lives();
        refused(SUBSCRIBER, "b-sub1 cannot go back before b-pub");
        refused(PRESENCE, "b-imp-pub cannot go back before b-pub");

        for (NodeName node : new NodeName[] {PUBLISHER, SUBSCRIBER, PRESENCE}) {
            night.start(back(node));
            lives();
            assertThat(back()).last().isEqualTo(node);
            refused(node, "There is nothing to lead back");
        }

        assertThat(back()).containsExactly(PUBLISHER, SUBSCRIBER, PRESENCE);
    }

    private List<NodeName> back() {
        return night.record().switchesBack().stream().map(LabEntry::node).toList();
    }

    private void lives() {
        assertThat(night.live(Duration.ofHours(20))).as(() -> NightTest.why(night)).isTrue();
    }

    private void refused(NodeName node, String why) {
        assertThatThrownBy(() -> back(node))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
    }

    private Plan back(NodeName node) {
        return Planner.back(
                night.live().state().orElseThrow(),
                node,
                StepTimes.without(Pace.ofRealNodes().usual()));
    }
}
