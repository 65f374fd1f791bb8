package switchboard.approval;

import java.util.HashSet;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.sequence.Step;

/// The right to type the changing command of one step, once on each of its nodes. Only the
/// [ApprovalDesk] makes one.
public final class Clearance {
    private final Step step;
    private final Set<NodeName> left;

    Clearance(Step step) {
        this.step = step;
        this.left = new HashSet<>(step.nodes());
    }

    /// The step it is for.
    public Step step() {
        return step;
    }

    /// Uses it for a node.
    ///
    /// @return whether it was there to be used; never twice for the same node
    public synchronized boolean useFor(NodeName node) {
        return left.remove(node);
    }
}
