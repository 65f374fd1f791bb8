package switchboard.upgrade;

import switchboard.cluster.ClusterName;

/// A cluster's picture has grown to this revision. Told within the application, once per revision.
///
/// @param cluster which cluster
/// @param revision the revision of the latest picture
public record ClusterChanged(ClusterName cluster, long revision) {}
