package switchboard.approval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.sequence.ApprovalKind;
import switchboard.sequence.Step;

/// How many people have to say yes to a step: what the site says, or what an admin said for one
/// cluster and kind of step.
final class ApprovalPolicy {
    /// The most that may be asked for.
    static final int MOST = 9;

    private final int site;
    private final Map<ClusterName, Map<ApprovalKind, Integer>> said = new HashMap<>();

    /// @param site how many it takes where nothing else is said
    ApprovalPolicy(int site) {
        this.site = checked(site);
    }

    void read(ClusterEvent.ApprovalsNeeded event) {
        said.computeIfAbsent(event.cluster(), _ -> new HashMap<>())
                .put(event.kind(), event.number());
    }

    int needed(ClusterName cluster, Step step) {
        return ApprovalKind.of(step).map(kind -> needed(cluster, kind)).orElse(1);
    }

    /// How many it takes. The steps of a rehearsal take one: no node that exists is touched.
    int needed(ClusterName cluster, ApprovalKind kind) {
        return cluster.isRehearsal()
                ? 1
                : Optional.ofNullable(said.get(cluster)).map(it -> it.get(kind)).orElse(site);
    }

    /// @throws InvalidInput if nobody could be meant by that number
    static int checked(int number) {
        if (number < 1 || number > MOST) {
            throw new InvalidInput(Sentence.of("approval.needed.number", MOST));
        }
        return number;
    }
}
