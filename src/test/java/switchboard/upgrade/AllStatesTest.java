package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Pace;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;

/// In every state that a plan of a small cluster can reach, the rules and the oracle are of one
/// mind, but for the differences named here, and somebody is awaited.
class AllStatesTest {

    /// Where the two readings differ: the rules are the stricter.
    private static final Set<String> DIFFERENCES =
            Set.of(
                    // They ask of every IM and Presence node what the guide asks of its publisher,
                    // so that a drift of Unified CM holds subscribers too.
                    "Install IM_AND_PRESENCE SUBSCRIBER held without need by [SEQ-8]",
                    // They ask before every switch what the guide asks before the publisher's, so
                    // that a subscriber which cannot be read holds the others.
                    "SwitchVersion UNIFIED_CM SUBSCRIBER held without need by [LIST]");

    @Test
    void no_reachable_state_breaks_a_rule_or_leaves_nobody_awaited() {
        var faults = new TreeMap<String, String>();
        var states = 0;
        for (var small : clusters()) {
            var all = new AllStates(stage(small), small.troubledAtOnce()).explore();
            states += all.states();
            System.out.printf("%s: %d states, %d acts%n", small, all.states(), all.acts());
            all.faults().forEach((what, scene) -> faults.put(what, small + " in " + scene));
            assertThat(all.deadEnds()).as("%s", small).isEmpty();
        }
        System.out.printf("%d states in all%n", states);
        assertThat(faults).as("%s", faults).containsOnlyKeys(DIFFERENCES);
    }

    /// A cluster of so many nodes of each product, and what the site chose.
    private record Small(int ucm, int imp, PlanChoices choices, int troubledAtOnce) {}

    private static List<Small> clusters() {
        List<Small> clusters = new ArrayList<>();
        for (var ucm = 1; ucm <= 3; ucm++) {
            for (var imp = 0; imp <= 3; imp++) {
                for (var parallel : imp > 0 ? List.of(false, true) : List.of(false)) {
                    clusters.addAll(paces(ucm, imp, parallel));
                }
            }
        }
        return clusters;
    }

    /// Together or one by one is a choice from two subscribers of a product on. The largest
    /// clusters
    /// beside each other would take too long.
    private static List<Small> paces(int ucm, int imp, boolean parallel) {
        var atOnce = ucm + imp <= 2 || imp == 0 ? 2 : 1;
        var oneByOne = new Small(ucm, imp, new PlanChoices(parallel, false, false), atOnce);
        var together = new Small(ucm, imp, new PlanChoices(parallel, true, true), atOnce);
        if (ucm + imp > (parallel ? 4 : 6)) {
            return List.of();
        }
        return ucm == 3 || imp == 3 ? List.of(oneByOne, together) : List.of(together);
    }

    private static Stage stage(Small small) {
        return stage(small.ucm(), small.imp(), small.choices());
    }

    private static Stage stage(int ucm, int imp, PlanChoices choices) {
        List<Node> nodes = new ArrayList<>();
        Map<Product, SystemVersion> releases = new HashMap<>();
        add(nodes, releases, Product.UNIFIED_CM, ucm);
        add(nodes, releases, Product.IM_AND_PRESENCE, imp);
        var cluster = new Cluster(new ClusterName("Small"), nodes);
        var state = ClusterState.unknown(cluster);
        for (var node : nodes) {
            state =
                    state.with(
                            new Observation.ActiveVersion(node.name(), Readings.OLD),
                            Instant.EPOCH);
        }
        var target = new Target(releases);
        var plan = Planner.plan(state, target, choices, Pace.ofRealNodes().usual());
        return new Stage(plan, state);
    }

    private static void add(
            List<Node> nodes, Map<Product, SystemVersion> releases, Product product, int count) {
        for (var at = 0; at < count; at++) {
            var name = (product == Product.UNIFIED_CM ? "ucm" : "imp") + at;
            var role = at == 0 ? Role.PUBLISHER : Role.SUBSCRIBER;
            nodes.add(new Node(new NodeName(name), name, product, role));
            releases.put(product, Night.RELEASES.get(product));
        }
    }
}
