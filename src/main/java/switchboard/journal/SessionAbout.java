package switchboard.journal;

import switchboard.cluster.ClusterName;

/// Whom a session is with, and why.
///
/// @param cluster the cluster of the node
/// @param node the node's name, or its address while the name is not known
/// @param purpose what it is for
public record SessionAbout(ClusterName cluster, String node, SessionPurpose purpose) {}
