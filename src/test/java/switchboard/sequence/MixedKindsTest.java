package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.lab.LabShapes;

/// Where IM and Presence is upgraded once more after it failed, Unified CM is there already and is
/// not refreshed with it.
class MixedKindsTest {
    private static final SystemVersion UNIFIED_CM = SystemVersion.parse("14.0.1.13900-155");
    private static final Window NIGHT =
            new Window(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(2)));

    @Test
    void a_refreshed_im_and_presence_publisher_switches_before_its_subscribers_install() {
        List<String> titles = plan().steps().stream().map(it -> it.step().title().text()).toList();

        assertThat(titles)
                .startsWith(
                        "Install on chi-pub",
                        "Switch version on chi-pub",
                        "Install on chi-imp-pub",
                        "Switch version on chi-imp-pub",
                        "Install on chi-imp-sub1, chi-imp-sub2",
                        "Switch version on chi-imp-sub1",
                        "Switch version on chi-imp-sub2");
    }

    private static Plan plan() {
        Target target =
                new Target(
                        Map.of(
                                Product.UNIFIED_CM,
                                UNIFIED_CM,
                                Product.IM_AND_PRESENCE,
                                SystemVersion.parse("14.0.1.13900-8")),
                        Target.Scope.PRESENCE);
        return Planner.plan(
                upgradedHalfway(LabShapes.demo().cluster()),
                target,
                new PlanChoices(false, true, true).in(NIGHT),
                UsualTimes.ofTheGuide());
    }

    private static ClusterState upgradedHalfway(Cluster cluster) {
        ClusterState state = ClusterState.unknown(cluster);
        SystemVersion old = SystemVersion.parse("11.5.1.22900-28");
        for (Node node : cluster.nodes()) {
            SystemVersion runs = node.product() == Product.UNIFIED_CM ? UNIFIED_CM : old;
            state = state.with(new Observation.ActiveVersion(node.name(), runs), Instant.EPOCH);
        }
        return state;
    }
}
