package switchboard.journal;

import java.time.Instant;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// What happened to a request for a person's yes.
public sealed interface ApprovalEvent extends JournalEvent {
    /// The request's identity, the sequence number of its first entry's cluster-wide count.
    long request();

    /// A step asks for approval.
    ///
    /// @param number the number of the step in the plan
    /// @param step the step, with the nodes that are still to be changed
    /// @param verdict every rule's finding, which the approval is bound to
    /// @param expires when the request ends by itself
    /// @param askedBy on whose behalf, who therefore cannot approve
    /// @param needed how many people have to say yes; one in journals that do not say
    record Asked(
            ClusterName cluster,
            long request,
            int number,
            Step step,
            Verdict verdict,
            Instant expires,
            String askedBy,
            int needed)
            implements ApprovalEvent {
        /// Fills in what journals of before do not have.
        public Asked {
            needed = Math.max(1, needed);
        }
    }

    /// A person said yes; more may be needed.
    record Approved(ClusterName cluster, long request, String comment, String by)
            implements ApprovalEvent {}

    /// A person said no.
    record Refused(ClusterName cluster, long request, String reason, String by)
            implements ApprovalEvent {}

    /// Who asked takes it back. The step holds until somebody asks again.
    record Withdrawn(ClusterName cluster, long request, String reason, String by)
            implements ApprovalEvent {}

    /// The request or the approval no longer stands, because of what changed.
    record Fell(ClusterName cluster, long request, List<Sentence> because)
            implements ApprovalEvent {
        /// Copies the reasons.
        public Fell {
            because = List.copyOf(because);
        }
    }

    /// The approval was used, once, for these nodes.
    record Spent(ClusterName cluster, long request, List<NodeName> nodes) implements ApprovalEvent {
        /// Copies the nodes.
        public Spent {
            nodes = List.copyOf(nodes);
        }
    }
}
