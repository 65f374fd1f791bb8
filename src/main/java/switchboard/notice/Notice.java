package switchboard.notice;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// Something that people should know although they are not looking.
///
/// @param id the number of the journal's entry that began it, and what it is about; the same after
///     a restart
/// @param severity how much it matters
/// @param cluster the cluster it is about
/// @param node the node it is about, if it is about one
/// @param step the number of the step of the plan it is about, if it is about one
/// @param request the approval request it is about, if it is about one
/// @param words what to tell
/// @param at when its cause was last seen to change
public record Notice(
        String id,
        Severity severity,
        ClusterName cluster,
        Optional<NodeName> node,
        Optional<Integer> step,
        Optional<Long> request,
        Sentence words,
        Instant at) {}
