package switchboard.offender.house.cluster;

import java.util.List;
import switchboard.offender.house.notice.Reach;

/// Uses a package that the map does not give it.
public record LooksUpwards(Reach upwards, List<Reach> more) {}
