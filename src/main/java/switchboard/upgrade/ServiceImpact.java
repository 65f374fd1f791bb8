package switchboard.upgrade;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.readiness.RegisteredPhones;
import switchboard.sequence.Basis;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.TimeRange;

/// What goes out of service with the nodes of a step and for how long, and what is left meanwhile,
/// as far as the nodes and the site's own notes tell.
///
/// @param out the nodes that go out of service together
/// @param lasts how long each is away until it is back at its prompt; its services start later
/// @param basis where that comes from
/// @param left for each duty that these nodes do, or may do, who does it meanwhile
public record ServiceImpact(
        List<NodeOut> out, TimeRange lasts, List<Basis> basis, List<Left> left) {
    /// Copies the lists.
    public ServiceImpact {
        out = List.copyOf(out);
        basis = List.copyOf(basis);
        left = List.copyOf(left);
    }

    /// A node that goes out of service.
    ///
    /// @param duties what it does, by its own list of services
    /// @param phones how many were registered with it; empty where it did not tell, and for IM and
    ///     Presence, which has none
    /// @param note what the site says it is for
    public record NodeOut(
            Node node,
            Map<Duty, DutyTold> duties,
            Optional<RegisteredPhones> phones,
            Optional<NodeNote> note) {
        /// Copies the duties.
        public NodeOut {
            duties = Map.copyOf(duties);
        }
    }

    /// Who does a duty while these nodes are away.
    ///
    /// @param known the nodes that were heard lately, and do it
    /// @param unknown those of which it is not known, or not lately
    public record Left(Duty duty, List<NodeName> known, List<NodeName> unknown) {
        /// Copies the lists.
        public Left {
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
        }

        /// Whether no other node is known to do it.
        public boolean isNobody() {
            return known.isEmpty();
        }
    }

    /// The impact of a step; empty for one in which its nodes stay in service (TYP-2), and while
    /// the nodes are not known.
    public static Optional<ServiceImpact> of(
            LiveCluster cluster, Plan plan, PlannedStep step, Instant now) {
        return plan.takesOutOfService(step.step())
                ? cluster.state().map(state -> of(cluster, state, step, now))
                : Optional.empty();
    }

    /// The impact of a step that asks for approval: of its nodes that are still to be changed. None
    /// once its upgrade is another.
    public static Optional<ServiceImpact> of(
            LiveCluster cluster, ApprovalRequest request, Instant now) {
        return cluster.upgrade()
                .filter(_ -> cluster.approvals().stream().anyMatch(it -> it.id() == request.id()))
                .map(Upgrade::plan)
                .flatMap(
                        plan ->
                                of(
                                        cluster,
                                        plan,
                                        plan.step(request.number()).among(request.step()),
                                        now));
    }

    private static ServiceImpact of(
            LiveCluster live, ClusterState state, PlannedStep step, Instant now) {
        DutyRoll roll = new DutyRoll(live, state, now);
        Cluster cluster = state.cluster();
        List<NodeOut> out =
                step.step().nodes().stream()
                        .map(cluster::node)
                        .map(node -> out(live, node, roll))
                        .toList();
        List<Left> left =
                Arrays.stream(Duty.values())
                        .filter(duty -> out.stream().anyMatch(it -> mayDo(it, duty)))
                        .map(duty -> roll.left(duty, step.step().product(), step.step().nodes()))
                        .toList();
        return new ServiceImpact(out, step.takes(), step.basis(), left);
    }

    private static NodeOut out(LiveCluster live, Node node, DutyRoll roll) {
        Optional<RegisteredPhones> phones =
                live.readiness()
                        .latest()
                        .filter(_ -> node.product() == Product.UNIFIED_CM)
                        .flatMap(it -> RegisteredPhones.of(it, node.name()));
        return new NodeOut(
                node, roll.of(node), phones, Optional.ofNullable(live.notes().get(node.name())));
    }

    private static boolean mayDo(NodeOut node, Duty duty) {
        return Optional.ofNullable(node.duties().get(duty))
                .filter(it -> it.says() != DutyTold.Says.DOES_NOT || !it.fresh())
                .isPresent();
    }
}
