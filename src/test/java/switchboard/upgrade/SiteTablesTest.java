package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.lab.LabShapes;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.ReleaseTables;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;

class SiteTablesTest {
    @TempDir Path site;

    @AfterEach
    void ours_again() {
        ReleaseTables.use(ReleaseTables.packaged());
    }

    @Test
    void a_path_that_the_site_adds_can_be_planned() throws IOException {
        assertThatThrownBy(SiteTablesTest::plan).hasMessageContaining("(CMP-3)");
        Files.writeString(site.resolve("paths.csv"), "13.1;13.2;STANDARD;;;Our own lab\n");

        new SiteTables(site);

        assertThat(plan().kinds()).containsOnlyKeys(Product.UNIFIED_CM);
    }

    @Test
    void the_product_does_not_start_with_a_table_that_it_cannot_read() throws IOException {
        Files.writeString(site.resolve("cops.csv"), "ciscocm.own;twice;;Our own lab\n");

        assertThatThrownBy(() -> new SiteTables(site))
                .hasMessageContaining("Switchboard does not start")
                .hasMessageContaining("cops.csv, line 1: cell 2 says \"twice\"");
    }

    private static Plan plan() {
        var cluster = LabShapes.unifiedCmOnly().cluster();
        ClusterState state = ClusterState.unknown(cluster);
        for (Node node : cluster.nodes()) {
            var runs = SystemVersion.parse("13.1.1.10000-1");
            state = state.with(new Observation.ActiveVersion(node.name(), runs), Instant.EPOCH);
        }
        var target = new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("13.2.1.10000-1")));
        return Planner.plan(
                state, target, new PlanChoices(false, true, true), UsualTimes.ofTheGuide());
    }
}
