package switchboard.readiness;

import java.time.Instant;
import java.util.Optional;
import switchboard.cli.RegisteredDevicesReader;
import switchboard.cluster.NodeName;

/// How many phones were registered with a node when the nodes were last asked for it.
///
/// @param count how many hardware phones; other devices are not in that counter
/// @param at when
public record RegisteredPhones(int count, Instant at) {
    /// The number, if the node told it.
    public static Optional<RegisteredPhones> of(Snapshot snapshot, NodeName node) {
        return snapshot.learn(node, DevicesCheck.QUESTION, RegisteredDevicesReader::read)
                .fold(
                        it -> Optional.of(new RegisteredPhones(it.value(), it.at())),
                        _ -> Optional.empty());
    }
}
