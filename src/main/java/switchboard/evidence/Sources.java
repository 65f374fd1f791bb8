package switchboard.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.journal.ChainHead;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.NodeSession;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.ReadinessReport;
import switchboard.upgrade.Replay;
import switchboard.upgrade.Upgrade;

/// What a pack is made of, all out of the journal and the transcripts.
///
/// @param number which upgrade of the cluster, from 1
/// @param replay the upgrade
/// @param begin the cluster when it began
/// @param end the cluster after the last entry that is told
/// @param before what the checks say of the answers before it
/// @param after the same of the answers after it
/// @param first the first entry that is in the pack
/// @param last the last entry that is told
/// @param head the chain up to it
/// @param sessions the sessions with nodes, oldest first
/// @param madeAt when the pack is made; only of an upgrade that goes on
record Sources(
        int number,
        Replay replay,
        LiveCluster begin,
        LiveCluster end,
        ReadinessReport before,
        ReadinessReport after,
        long first,
        Entry last,
        ChainHead head,
        List<NodeSession> sessions,
        Optional<Instant> madeAt) {

    ClusterName cluster() {
        return begin.name();
    }

    Upgrade upgrade() {
        return end.upgrade().orElseThrow();
    }

    /// Until when transcripts are told.
    Instant until() {
        return madeAt.orElse(last.at());
    }

    /// The last entry that belongs to a pack: the end, or the last time that somebody had the nodes
    /// asked, or looked, after it.
    static Entry last(Replay replay) {
        Entry last = replay.entries().getLast();
        for (Entry entry : replay.withAfterwards()) {
            boolean asked =
                    entry.event() instanceof ClusterEvent.ReadinessSeen
                            || entry.event() instanceof ClusterEvent.ReadinessLooked;
            if (asked && entry.sequence() > last.sequence()) {
                last = entry;
            }
        }
        return last;
    }
}
