package switchboard.sequence;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.SystemVersion;

/// What is known of a node, with one part replaced.
record Parts(NodeState from) {
    static Parts of(NodeState from) {
        return new Parts(from);
    }

    NodeState reach(Known<Reach> reach) {
        return with(reach, from.inactive(), from.replication(), from.history());
    }

    NodeState inactive(Known<Optional<SystemVersion>> inactive) {
        return with(from.reach(), inactive, from.replication(), from.history());
    }

    NodeState replication(Known<ReplicationReading> replication) {
        return with(from.reach(), from.inactive(), replication, from.history());
    }

    NodeState history(Known<List<HistoryEntry>> history) {
        return with(from.reach(), from.inactive(), from.replication(), history);
    }

    private NodeState with(
            Known<Reach> reach,
            Known<Optional<SystemVersion>> inactive,
            Known<ReplicationReading> replication,
            Known<List<HistoryEntry>> history) {
        return new NodeState(
                from.node(),
                reach,
                "",
                from.active(),
                inactive,
                replication,
                from.services(),
                from.install(),
                from.upgradeWord(),
                history,
                Optional.empty());
    }

    /// The same, read three hours ago and not since.
    static NodeState old(NodeState node) {
        return new NodeState(
                node.node(),
                aged(node.reach()),
                "",
                aged(node.active()),
                aged(node.inactive()),
                aged(node.replication()),
                node.services(),
                node.install(),
                node.upgradeWord(),
                aged(node.history()),
                Optional.empty());
    }

    private static <T> Known<T> aged(Known<T> known) {
        return known.latest()
                .<Known<T>>map(
                        it -> new Known.Since<>(it.value(), Given.LONG_AGO, Given.LONG_AGO))
                .orElseGet(Known::never);
    }
}
