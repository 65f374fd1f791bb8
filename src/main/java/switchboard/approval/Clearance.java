package switchboard.approval;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// The right to type the changing command of one step, once on each of its nodes: given by the
/// [ApprovalDesk], or by who started the upgrade.
public final class Clearance {
    private final Step step;
    private final Set<NodeName> left;

    Clearance(Step step) {
        this.step = step;
        this.left = new HashSet<>(step.nodes());
    }

    /// The right to install, which the person gave who started the upgrade with FRZ-1's
    /// confirmations. It covers releases, refreshes in their window too, and COP files that leave
    /// the way back open; what takes nodes out of service otherwise is approved by itself.
    ///
    /// @param started the start, from the journal
    /// @param planned the step of that plan
    /// @param step the same step, with the nodes still to be changed
    public static Optional<Clearance> byStart(
            UpgradeEvent.Started started, PlannedStep planned, Step step, Verdict now) {
        boolean covered =
                !step.needsApproval()
                        && planned.step().among(step.nodes()).equals(step)
                        && started.plan().steps().contains(planned)
                        && planned.step().nodes().containsAll(step.nodes());
        return covered && now.permits() ? Optional.of(new Clearance(step)) : Optional.empty();
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
