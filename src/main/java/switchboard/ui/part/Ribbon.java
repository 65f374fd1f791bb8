package switchboard.ui.part;

import java.time.Instant;
import switchboard.upgrade.LiveCluster;

/// The night as one line of time.
public final class Ribbon extends Drawing {
    /// A ribbon that shows nothing yet.
    public Ribbon() {
        super("sb-ribbon");
    }

    /// Shows the latest upgrade of the cluster.
    public void show(LiveCluster cluster, Instant now, Times times) {
        draw(RibbonModel.of(cluster, now, times));
    }
}
