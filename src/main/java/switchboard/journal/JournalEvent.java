package switchboard.journal;

import switchboard.cluster.ClusterName;

/// Something that was seen, decided, approved or sent. Events are never changed once written; all
/// state can be rebuilt from them.
public sealed interface JournalEvent
        permits ClusterEvent, UpgradeEvent, WatchEvent, ApprovalEvent, Beginning {
    /// The cluster it is about.
    ClusterName cluster();
}
