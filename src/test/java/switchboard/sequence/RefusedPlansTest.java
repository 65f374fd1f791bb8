package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.lab.LabShapes;

/// What a plan is not made for.
class RefusedPlansTest {
    private static final Target TARGET =
            new Target(
                    Map.of(
                            Product.UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"),
                            Product.IM_AND_PRESENCE, SystemVersion.parse("14.0.1.13900-8")));

    @Test
    void a_target_that_is_not_newer_is_refused() {
        ClusterState newer =
                running(LabShapes.demo().cluster(), "15.0.1.12900-234", "15.0.1.12900-31");

        assertThatThrownBy(() -> plan(newer))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not newer");
    }

    @Test
    void a_cluster_without_a_publisher_is_refused() {
        ClusterState headless =
                running(
                        LabShapes.withoutPublisher().cluster(),
                        "12.5.1.14900-63",
                        "12.5.1.14900-4");

        assertThatThrownBy(() -> plan(headless))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no Unified CM publisher");
    }

    @Test
    void a_refresh_upgrade_is_refused_with_its_source() {
        ClusterState old = running(LabShapes.demo().cluster(), "11.5.1.22900-28", "11.5.1.22900-6");

        assertThatThrownBy(() -> plan(old))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("refresh upgrade");
    }

    @Test
    void a_node_of_which_nothing_is_known_is_no_node_to_plan_for() {
        ClusterState unknown = ClusterState.unknown(LabShapes.demo().cluster());

        assertThatThrownBy(() -> plan(unknown))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not known what");
    }

    private static Plan plan(ClusterState state) {
        return Planner.plan(
                state, TARGET, new PlanChoices(false, true, true), UsualTimes.ofTheGuide());
    }

    private static ClusterState running(Cluster cluster, String unifiedCm, String presence) {
        ClusterState state = ClusterState.unknown(cluster);
        for (Node node : cluster.nodes()) {
            String version = node.product() == Product.UNIFIED_CM ? unifiedCm : presence;
            state =
                    state.with(
                            new Observation.ActiveVersion(
                                    node.name(), SystemVersion.parse(version)),
                            Instant.EPOCH);
        }
        return state;
    }
}
