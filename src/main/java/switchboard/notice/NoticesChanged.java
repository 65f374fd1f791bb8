package switchboard.notice;

import switchboard.cluster.ClusterName;

/// The notices of a cluster are no longer what they were. Told within the application.
///
/// @param cluster which cluster
public record NoticesChanged(ClusterName cluster) {}
