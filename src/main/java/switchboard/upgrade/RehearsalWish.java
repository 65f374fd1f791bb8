package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.journal.RehearsalFault;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.sequence.Window;

/// What a person wants to rehearse.
///
/// @param target where the upgrade is to end
/// @param choices what the site chose
/// @param faults what is to go wrong
/// @param alone whether the person approves the steps too, as nobody may in a real upgrade
public record RehearsalWish(
        Target target, PlanChoices choices, List<RehearsalFault> faults, boolean alone) {
    /// Copies the list.
    public RehearsalWish {
        faults = List.copyOf(faults);
    }

    /// The same choices at once: the window of the real upgrade is on another day.
    PlanChoices choicesFrom(Instant now) {
        return choices.window()
                .map(_ -> choices.in(new Window(now, now.plus(Rehearsals.LONGEST))))
                .orElse(choices);
    }

    /// The shape of a cluster as its nodes last told it.
    ///
    /// @throws InvalidInput if what a node runs is not known, the cluster is too large, or a fault
    ///     is on no node of it
    List<RehearsalStage.Likeness> likenesses(LiveCluster original) {
        ClusterState state =
                original.state()
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of(
                                                        "input.not-discovered", original.name())));
        List<Node> nodes = publishersFirst(state.cluster().nodes());
        if (nodes.size() > Rehearsals.MOST_NODES) {
            throw new InvalidInput(
                    Sentence.of("input.rehearsal-nodes", Rehearsals.MOST_NODES, nodes.size()));
        }
        List<NodeName> names = nodes.stream().map(Node::name).toList();
        for (RehearsalFault fault : faults) {
            if (!names.contains(fault.node())) {
                throw new InvalidInput(
                        Sentence.of("input.rehearsal-fault", fault.node(), original.name()));
            }
        }
        return nodes.stream().map(node -> likeness(original, state.node(node.name()))).toList();
    }

    private static List<Node> publishersFirst(List<Node> nodes) {
        List<Node> ordered = new ArrayList<>();
        Stream.of(true, false)
                .forEach(
                        publisher ->
                                nodes.stream()
                                        .filter(node -> node.isPublisher() == publisher)
                                        .forEach(ordered::add));
        return ordered;
    }

    private static RehearsalStage.Likeness likeness(LiveCluster original, NodeState state) {
        Node node = state.node();
        InvalidInput unknown =
                new InvalidInput(Sentence.of("input.rehearsal-not-known", node.name()));
        return new RehearsalStage.Likeness(
                node.name(),
                node.product(),
                node.role(),
                state.active().last().orElseThrow(() -> unknown),
                state.inactive().last().orElseThrow(() -> unknown),
                original.readiness().latest().map(it -> it.cops(node.name())).orElse(List.of()));
    }
}
