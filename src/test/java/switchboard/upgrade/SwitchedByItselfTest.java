package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.Fault;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.PlanChoices;

/// Nodes that are to switch by themselves when their install ends.
class SwitchedByItselfTest {
    private static final NodeName SUBSCRIBER = new NodeName("s-sub1");

    /// The release is there: it is switched to, not installed anew (FAI-2).
    @Test
    void a_node_that_installed_and_failed_to_switch_is_only_switched_when_tried_again() {
        Night night =
                new Night(
                        LabShapes.cluster("SELF", "s", 1, 1, "127.1.9.11")
                                .with(new Fault.SwitchFails(SUBSCRIBER, 1)),
                        LabUpgrade.STANDARD);
        night.discover();
        night.start(new PlanChoices(true, true, true).switchingThemselves());

        boolean finished = night.live(Duration.ofHours(20));

        assertThat(finished).as(() -> NightTest.why(night)).isTrue();
        assertThat(night.runTheirTarget()).isTrue();
        assertThat(night.record().order(Act.INSTALL_STARTED)).doesNotHaveDuplicates();
        assertThat(night.record().order(Act.SWITCH_FAILED)).containsExactly(SUBSCRIBER);
        assertThat(night.record().order(Act.SWITCH_ACCEPTED))
                .filteredOn(SUBSCRIBER::equals)
                .hasSize(2);
    }
}
