package switchboard.offender.house.upgrade;

import switchboard.offender.house.cluster.LooksUpwards;

/// Uses what the map allows: no offender, and not to be found.
public record MayUseCluster(LooksUpwards cluster) {}
