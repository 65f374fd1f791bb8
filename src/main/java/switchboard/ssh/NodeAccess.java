package switchboard.ssh;

import switchboard.cluster.ClusterName;

/// Where a node answers, and on behalf of which cluster.
///
/// @param cluster whose account and pinned keys are used
/// @param address the node's address
/// @param port its SSH port
public record NodeAccess(ClusterName cluster, String address, int port) {}
