package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;

/// What each node of a cluster does for people now.
record DutyRoll(LiveCluster live, ClusterState state, Instant now) {

    /// What a node says of its duties, with its date.
    Map<Duty, DutyTold> of(Node node) {
        Map<Duty, DutyTold> duties = new EnumMap<>(Duty.class);
        Duty.of(node.product()).forEach(duty -> duties.put(duty, told(node.name(), duty)));
        return duties;
    }

    /// Who does a duty while some nodes are away.
    ServiceImpact.Left left(Duty duty, Product product, List<NodeName> away) {
        List<NodeName> known = new ArrayList<>();
        List<NodeName> unknown = new ArrayList<>();
        state.cluster().nodes(product).stream()
                .map(Node::name)
                .filter(node -> !away.contains(node))
                .forEach(
                        node -> {
                            DutyTold told = told(node, duty);
                            if (!told.fresh() || !isThere(state.node(node))) {
                                unknown.add(node);
                            } else {
                                switch (told.says()) {
                                    case DOES -> known.add(node);
                                    case NOT_KNOWN -> unknown.add(node);
                                    case DOES_NOT -> {}
                                }
                            }
                        });
        return new ServiceImpact.Left(duty, known, unknown);
    }

    private DutyTold told(NodeName node, Duty duty) {
        Duration limit = live.pace().freshness().replication();
        return state.node(node)
                .services()
                .latest()
                .map(
                        it ->
                                DutyTold.of(
                                        it.value(),
                                        duty,
                                        it.at(),
                                        !it.at().plus(limit).isBefore(now)))
                .orElseGet(DutyTold::never);
    }

    /// Not what was read before a node began to restart: it stands at its prompt, and nothing that
    /// was sent to it is still to be settled.
    private boolean isThere(NodeState node) {
        boolean atPrompt =
                node.reach().is(Reach.AT_PROMPT::equals, now, live.pace().freshness().node());
        boolean changing =
                live.upgrade().stream()
                        .flatMap(it -> it.open().stream())
                        .anyMatch(it -> it.node().equals(node.node().name()));
        boolean readSince =
                node.services().latest().stream()
                        .allMatch(
                                it ->
                                        node.reach()
                                                .latest()
                                                .filter(reach -> !it.at().isBefore(reach.since()))
                                                .isPresent());
        return atPrompt && !changing && readSince;
    }
}
