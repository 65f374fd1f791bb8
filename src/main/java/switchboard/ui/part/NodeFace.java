package switchboard.ui.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import switchboard.cluster.NodeName;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveCluster;

/// What a node's tile says, on every screen the same.
///
/// @param node which node
/// @param name its name without what all nodes of the cluster begin with
/// @param meaning what colour and shape say
/// @param word its state in a word or two
/// @param time how long that has lasted, beside how long it usually lasts
/// @param sides its two sides, if they are known
/// @param progress how much of the usual time of an install is over, 0 to 1
/// @param replication its row of the replication table, if it was read lately and since it came
/// back
public record NodeFace(
        NodeName node,
        String name,
        Meaning meaning,
        Sentence word,
        Optional<Spent> time,
        Optional<Sides> sides,
        OptionalDouble progress,
        Optional<ReplicationReading> replication) {

    /// How long something has lasted.
    ///
    /// @param brief as it stands on a tile
    /// @param full as it stands where there is room
    public record Spent(Sentence brief, Sentence full) {}

    /// The faces of all nodes, in the cluster's order; none while the nodes are not known.
    public static List<NodeFace> of(LiveCluster cluster, Instant now) {
        return cluster.state().stream()
                .flatMap(
                        state ->
                                state.cluster().nodes().stream()
                                        .map(node -> state.node(node.name())))
                .map(node -> new FaceMaker(cluster, node, now).face())
                .toList();
    }

    /// The word with its time, as on the tile.
    public String said() {
        return time.map(it -> Sentence.of("face.timed", word, it.brief()).text())
                .orElseGet(word::text);
    }
}
