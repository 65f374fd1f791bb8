package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondSource;
import switchboard.cluster.SystemVersion;

/// What is known of a node, with one part replaced.
record Parts(NodeState from) {
    static final SystemVersion OLD = SystemVersion.parse("12.5.1.14900-63");
    static final Map<Product, SystemVersion> NEW =
            Map.of(
                    UNIFIED_CM, SystemVersion.parse("14.0.1.13900-155"),
                    IM_AND_PRESENCE, SystemVersion.parse("14.0.1.13900-8"));

    /// The release that the node is to run in the end.
    static SystemVersion wanted(NodeState node) {
        return Objects.requireNonNull(NEW.get(node.node().product()));
    }

    static Parts of(NodeState from) {
        return new Parts(from);
    }

    /// A node with all that is known of it read just now.
    static NodeState at(
            NodeState node, SystemVersion runs, Optional<SystemVersion> beside, Instant since) {
        return new NodeState(
                node.node(),
                Known.since(Reach.AT_PROMPT, Given.READ),
                "",
                new Known.Since<>(runs, since, Given.READ),
                Known.since(beside, Given.READ),
                reading(2, Given.READ),
                node.services(),
                node.install(),
                node.upgradeWord(),
                node.installLog(),
                node.history(),
                Optional.empty(),
                SecondSource.silent());
    }

    static Known<ReplicationReading> reading(int digit, Instant at) {
        ReplicationState state = ReplicationState.of(digit).orElseThrow();
        return Known.since(new ReplicationReading(state, "", 0, true), at);
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
                from.installLog(),
                history,
                Optional.empty(),
                SecondSource.silent());
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
                node.installLog(),
                aged(node.history()),
                Optional.empty(),
                SecondSource.silent());
    }

    private static <T> Known<T> aged(Known<T> known) {
        return known.latest()
                .<Known<T>>map(it -> new Known.Since<>(it.value(), Given.LONG_AGO, Given.LONG_AGO))
                .orElseGet(Known::never);
    }
}
