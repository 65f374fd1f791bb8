package switchboard.cli;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;

/// What `show network cluster` says of a cluster. Whether it is a cluster to work on, with a
/// publisher and nobody missing, is for the reader of this to judge.
///
/// @param nodes the nodes that are connected, both products, as listed
/// @param loggedOn the node that was asked, where exactly one row shows no connection to it
/// @param missing entries of the server table that no row stands for: not reachable now, or
///     never; a name or an address, or whatever else stood there, as printed. Only the Unified CM
///     publisher prints that table
public record ClusterListing(List<Node> nodes, Optional<NodeName> loggedOn, List<String> missing) {
    /// Copies the lists.
    public ClusterListing {
        nodes = List.copyOf(nodes);
        missing = List.copyOf(missing);
    }
}
