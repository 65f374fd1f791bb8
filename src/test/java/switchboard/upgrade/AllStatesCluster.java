package switchboard.upgrade;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;

/// A cluster whose states are explored: so many nodes of each product, the way it goes or goes back
/// on, and what the site chose.
///
/// @param begun how nodes stand when the plan starts, by their place; the others are untouched, or
///     where the plan is the way back have switched
record AllStatesCluster(
        AllStatesWay way,
        int ucm,
        int imp,
        PlanChoices choices,
        boolean back,
        int troubledAtOnce,
        Map<Integer, Spot> begun) {

    static final CopFile SPACE = CopFile.of(UNIFIED_CM, "ciscocm.free_common_space_v1.cop.sgn");

    static AllStatesCluster of(AllStatesWay way, int ucm, int imp, PlanChoices choices) {
        return new AllStatesCluster(way, ucm, imp, way.choices(choices), false, 1, Map.of());
    }

    static AllStatesCluster back(AllStatesWay way, int ucm, int imp) {
        var none = new PlanChoices(false, true, true);
        return new AllStatesCluster(way, ucm, imp, none, true, 1, Map.of());
    }

    AllStatesCluster troubled(int atOnce) {
        return new AllStatesCluster(way, ucm, imp, choices, back, atOnce, begun);
    }

    AllStatesCluster begun(Map<Integer, Spot> some) {
        return new AllStatesCluster(way, ucm, imp, choices, back, troubledAtOnce, some);
    }

    Stage stage() {
        var cluster = cluster();
        var products = imp > 0 ? List.of(UNIFIED_CM, IM_AND_PRESENCE) : List.of(UNIFIED_CM);
        var target = way.target(products);
        var spots = new ArrayList<>(Collections.nCopies(ucm + imp, usual()));
        begun.forEach(spots::set);
        var before = way.before();
        if (back) {
            before = way.after(products);
            var plan = Planner.back(switched(cluster, spots), Pace.ofRealNodes().usual());
            return new Stage(plan, cluster, before, List.of(SPACE), Scene.of(spots));
        }
        var state = state(cluster, before);
        var plan = Planner.plan(state, target, choices, Pace.ofRealNodes().usual());
        return new Stage(plan, cluster, before, choices.cops(), Scene.of(spots));
    }

    private Spot usual() {
        return back ? Spot.FIRST.with(Phase.INSTALLED) : Spot.FIRST;
    }

    private Cluster cluster() {
        List<Node> nodes = new ArrayList<>();
        add(nodes, UNIFIED_CM, ucm);
        add(nodes, IM_AND_PRESENCE, imp);
        return new Cluster(new ClusterName("Small"), nodes);
    }

    private static void add(List<Node> nodes, Product product, int count) {
        for (var at = 0; at < count; at++) {
            var name = (product == UNIFIED_CM ? "ucm" : "imp") + at;
            var role = at == 0 ? Role.PUBLISHER : Role.SUBSCRIBER;
            nodes.add(new Node(new NodeName(name), name, product, role));
        }
    }

    private static ClusterState state(Cluster cluster, Map<Product, SystemVersion> runs) {
        var state = ClusterState.unknown(cluster);
        for (var node : cluster.nodes()) {
            var version = Optional.ofNullable(runs.get(node.product())).orElseThrow();
            var active = new Observation.ActiveVersion(node.name(), version);
            state = state.with(active, Instant.EPOCH);
        }
        return state;
    }

    /// Both sides of every node, as the way back is planned on them.
    private ClusterState switched(Cluster cluster, List<Spot> spots) {
        var newer = way.after(List.of(UNIFIED_CM, IM_AND_PRESENCE));
        var older = way.before();
        var state = state(cluster, newer);
        for (var at = 0; at < spots.size(); at++) {
            var node = cluster.nodes().get(at);
            var isBack = spots.get(at).phase().runsTarget();
            var one = Optional.ofNullable(newer.get(node.product())).orElseThrow();
            var other = Optional.ofNullable(older.get(node.product())).orElseThrow();
            var runs = new Observation.ActiveVersion(node.name(), isBack ? other : one);
            var beside =
                    new Observation.InactiveVersion(node.name(), Optional.of(isBack ? one : other));
            state = state.with(runs, Instant.EPOCH).with(beside, Instant.EPOCH);
        }
        return state;
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                back ? way + " back" : way.toString(),
                "1+" + (ucm - 1),
                imp > 0 ? "1+" + (imp - 1) : "none",
                choices.parallel() ? "parallel" : "sequential",
                choices.installTogether() ? "together" : "one-by-one",
                choices.automatic() ? "automatic" : "manual",
                choices.cops().stream().map(CopFile::file).toList().toString(),
                choices.highAvailabilityOff() ? "HA-off" : "",
                begun.toString(),
                troubledAtOnce + " troubled");
    }
}
