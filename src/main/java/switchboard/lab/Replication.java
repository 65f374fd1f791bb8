package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.ReplicationState;

/// How far database replication between a node and its publisher has got. It is set up anew
/// whenever one of the two has restarted, and cannot be while they run different releases.
record Replication(LabCluster lab, LabTimes times) {

    /// The state of a node, empty while it is away or where it cannot be asked.
    Optional<ReplicationState> state(NodeLife node, Instant now) {
        NodeLife publisher = publisherOf(node);
        if (!lab.lettingIn(node, now)) {
            return Optional.empty();
        }
        if (!node.active().equals(publisher.active())) {
            return Optional.of(ReplicationState.INITIALISING);
        }
        return Optional.of(
                Stream.concat(node.lastOutage().stream(), publisher.lastOutage().stream())
                        .map(Outage::database)
                        .max(Instant::compareTo)
                        .map(start -> since(start, node, publisher, now))
                        .orElse(ReplicationState.GOOD));
    }

    NodeLife publisherOf(NodeLife node) {
        return lab.publisher(node.node().node().product()).orElse(node);
    }

    private ReplicationState since(Instant start, NodeLife node, NodeLife publisher, Instant now) {
        int occasion = node.outages().size() + 100 * publisher.outages().size();
        int slowness = node.faults().replicationTimes();
        Duration zero = times.initialising(node.node().name(), occasion).multipliedBy(slowness);
        Instant one = start.plus(zero);
        if (now.isBefore(one)) {
            return ReplicationState.INITIALISING;
        }
        Instant done =
                one.plus(times.settingUp(node.node().name(), occasion).multipliedBy(slowness));
        return now.isBefore(done) ? ReplicationState.SETTING_UP : after(done, node.faults(), now);
    }

    private static ReplicationState after(Instant done, NodeFaults faults, Instant now) {
        if (faults.replicationFails()) {
            return ReplicationState.FAILED;
        }
        boolean isOut = faults.outOfSync().filter(fault -> isOut(fault, done, now)).isPresent();
        return isOut ? ReplicationState.OUT_OF_SYNC : ReplicationState.GOOD;
    }

    private static boolean isOut(Fault.OutOfSync fault, Instant done, Instant now) {
        return fault.lasting().isEmpty() || now.isBefore(done.plus(fault.lasting().get()));
    }
}
