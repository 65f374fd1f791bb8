package switchboard.readiness;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// What a check says of one node.
///
/// @param node the node
/// @param verdict what it says
/// @param seen what was seen, with the value
/// @param at when the node said so; empty where it was never asked
public record NodeFinding(
        NodeName node, CheckVerdict verdict, Sentence seen, Optional<Instant> at) {
    static NodeFinding of(NodeName node, Said said, Instant at) {
        return new NodeFinding(node, said.verdict(), said.words(), Optional.of(at));
    }

    static NodeFinding unknown(NodeName node, Learnt.Not<?> not) {
        return new NodeFinding(node, CheckVerdict.LOOK, not.why(), not.at());
    }
}
