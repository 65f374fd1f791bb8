package switchboard.readiness;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import switchboard.cli.ReplicateCountReader;
import switchboard.cluster.NodeName;

/// How many replicates a node counted when the nodes were last asked for it.
///
/// @param created how many
/// @param at when
public record CountedReplicates(int created, Instant at) {
    /// The number, if the node told it.
    public static Optional<CountedReplicates> of(Snapshot snapshot, NodeName node) {
        return snapshot.learn(node, ReplicateCountCheck.QUESTION, ReplicateCountReader::read)
                .fold(it -> of(it.value().created(), it.at()), _ -> Optional.empty());
    }

    private static Optional<CountedReplicates> of(OptionalInt created, Instant at) {
        return created.isPresent()
                ? Optional.of(new CountedReplicates(created.getAsInt(), at))
                : Optional.empty();
    }
}
