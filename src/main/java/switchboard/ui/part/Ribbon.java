package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import switchboard.upgrade.LiveCluster;

/// The night as one line of time.
@Tag("sb-ribbon")
public final class Ribbon extends Drawing {
    /// A ribbon that shows nothing yet.
    public Ribbon() {
        super("ribbon.js");
    }

    /// Shows the latest upgrade of the cluster.
    public void show(LiveCluster cluster, Instant now, Times times) {
        draw(RibbonModel.of(cluster, now, times));
    }
}
