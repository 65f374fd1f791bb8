package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// The plan that leads one node alone back to the release on its inactive side (REV-1). It never
/// goes before those that go first when a cluster goes back (REV-2), and there is no replication to
/// wait for: it is good again only when the others run the same release.
final class OneNodeBack {
    private OneNodeBack() {}

    /// @throws InvalidInput if the node has no way back, or others have to go back before it
    static Plan plan(ClusterState state, NodeName name, PlanChoices choices, StepTimes times) {
        Node node = state.cluster().node(name);
        SystemVersion older = PlanChecks.olderSide(state.node(name));
        if (PlanChecks.runs(state.node(name)).equals(older)) {
            throw new InvalidInput(Sentence.of("input.already-back", name, older));
        }
        Map<Product, SystemVersion> versions = new EnumMap<>(Product.class);
        versions.put(node.product(), older);
        publisher(state, node.product())
                .filter(first -> !first.node().equals(node))
                .filter(first -> !PlanChecks.runs(first).equals(older))
                .ifPresent(first -> refuse(name, first));
        if (node.product() == IM_AND_PRESENCE) {
            versions.put(UNIFIED_CM, unifiedCm(state, name, older));
        }
        PlanSheet sheet = new PlanSheet(state.cluster(), Map.of(), choices, times);
        sheet.add(new Step.SwitchBack(node.product(), List.of(name)), 0, RuleId.REV_1);
        return new Plan(
                state.cluster().name(),
                new Target(versions),
                choices,
                Map.of(),
                sheet.steps(),
                Optional.empty());
    }

    /// What Unified CM runs, where IM and Presence can go back beside it (CMP-1).
    private static SystemVersion unifiedCm(ClusterState state, NodeName name, SystemVersion older) {
        NodeState first =
                publisher(state, UNIFIED_CM)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of(
                                                        "input.no-publisher",
                                                        state.cluster().name(),
                                                        UNIFIED_CM.title())));
        SystemVersion runs = PlanChecks.runs(first);
        if (!runs.sameMajorAndMinor(older)) {
            refuse(name, first);
        }
        return runs;
    }

    private static void refuse(NodeName name, NodeState first) {
        throw new InvalidInput(
                Sentence.of("input.back-first", name, first.node().name(), PlanChecks.runs(first)));
    }

    private static Optional<NodeState> publisher(ClusterState state, Product product) {
        return state.cluster().publisher(product).map(it -> state.node(it.name()));
    }
}
