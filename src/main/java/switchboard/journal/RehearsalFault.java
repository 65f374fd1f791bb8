package switchboard.journal;

import java.util.Locale;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// Something that is to go wrong in a rehearsal.
///
/// @param kind what
/// @param node on which node
public record RehearsalFault(Kind kind, NodeName node) {
    /// What may be chosen to go wrong.
    public enum Kind {
        /// Setting up replication takes four times as long.
        SLOW_REPLICATION,
        /// Replication is in state 3 for a time after a switch.
        REPLICATION_3,
        /// Replication ends in state 4 after a switch, until somebody mends it.
        REPLICATION_4,
        /// The session is lost while the node installs.
        LOST_SESSION,
        /// The first install fails half-way.
        FAILED_INSTALL,
        /// The node does not come back after its restart, until somebody mends it.
        STAYS_AWAY;

        /// The fault in words.
        public Sentence title() {
            return Sentence.of("rehearsal.fault." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// The fault and its node in words.
    public Sentence words() {
        return Sentence.of("rehearsal.fault.on", kind.title(), node);
    }
}
