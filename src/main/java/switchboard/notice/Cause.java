package switchboard.notice;

import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// What a notice is about, before it has a date.
///
/// @param key names the cause within its cluster; the same cause is never noticed twice
record Cause(
        String key,
        Severity severity,
        Optional<NodeName> node,
        Optional<Integer> step,
        Optional<Long> request,
        Sentence words) {

    static Cause of(String key, Severity severity, Sentence words) {
        return new Cause(
                key, severity, Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    static Cause ofNode(String key, Severity severity, NodeName node, Sentence words) {
        return new Cause(
                key + "-" + node,
                severity,
                Optional.of(node),
                Optional.empty(),
                Optional.empty(),
                words);
    }

    Cause atStep(int number) {
        return new Cause(key, severity, node, Optional.of(number), request, words);
    }

    Cause ofRequest(long id) {
        return new Cause(key, severity, node, step, Optional.of(id), words);
    }
}
