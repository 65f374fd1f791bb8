package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
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
