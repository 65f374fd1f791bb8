package switchboard.sequence;

import java.time.Duration;
import switchboard.cluster.NodeName;

/// Something that a node once did, with how long it took.
///
/// @param node which node; for replication the publisher whose nodes were waited for
/// @param kind what it did
/// @param took how long by our clock
/// @param told who says so
public record Run(NodeName node, RunKind kind, Duration took, Told told) {
    /// Who says how long something took.
    public enum Told {
        /// The node's own system history: from its first to its last line about it.
        HISTORY,
        /// Our journal: from the first byte typed to the outcome that was seen. It counts what the
        /// node's history leaves out, such as fetching the image.
        JOURNAL
    }
}
