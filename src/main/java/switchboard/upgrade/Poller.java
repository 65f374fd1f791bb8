package switchboard.upgrade;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;

/// Keeps reading all nodes of a cluster.
final class Poller {
    private final Recorder recorder;
    private final Map<NodeName, NodeReader> readers = new LinkedHashMap<>();

    Poller(Recorder recorder, Cluster cluster, Lines lines) {
        this.recorder = recorder;
        cluster.nodes()
                .forEach(node -> readers.put(node.name(), new NodeReader(cluster, node, lines)));
    }

    /// @param alone nodes that a switch dialogue has to itself
    /// @param changing nodes on which a changing command is not settled
    void tick(Instant now, Set<NodeName> alone, Set<NodeName> changing) {
        readers.forEach(
                (node, reader) -> {
                    if (alone.contains(node)) {
                        reader.rest();
                    } else {
                        reader.wake(now);
                    }
                    reader.tick(now, changing.contains(node), isUpgrading())
                            .forEach(observation -> recorder.observe(observation, now));
                });
    }

    private boolean isUpgrading() {
        return recorder.cluster().upgrade().filter(Upgrade::isAlive).isPresent();
    }

    void hurry(Instant now) {
        readers.values().forEach(reader -> reader.hurry(now));
    }

    void close() {
        readers.values().forEach(NodeReader::close);
    }
}
