package switchboard.readiness;

import java.util.Map;
import java.util.TreeMap;
import switchboard.cluster.NodeName;

/// What one node answered.
///
/// @param node the node
/// @param answers by what was typed
public record NodeAnswers(NodeName node, Map<String, Answer> answers) {
    /// Copies the answers.
    public NodeAnswers {
        answers = new TreeMap<>(answers);
    }
}
