package switchboard.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterState;
import switchboard.journal.ClusterEvent;
import switchboard.sequence.Verdict;

/// Pictures of clusters whose discovery is over.
public final class Pictures {
    private Pictures() {}

    /// A picture of a cluster.
    public static LiveCluster of(
            ClusterEvent.Registered registered,
            ClusterState state,
            Optional<Upgrade> upgrade,
            Map<Integer, Verdict> verdicts,
            List<ApprovalRequest> approvals) {
        return new LiveCluster(
                registered,
                registered.account(),
                new DiscoveryProgress(Optional.empty(), "", Optional.empty()),
                Optional.of(state),
                upgrade,
                verdicts,
                approvals,
                ReadinessPicture.none(),
                Map.of(),
                new ClusterZone(Optional.empty(), Optional.empty()),
                Optional.empty(),
                1);
    }
}
