package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import switchboard.upgrade.LiveCluster;

/// The night node by node: what was planned, what was, what each waits for, what is expected.
@Tag("sb-timeline")
public final class Timeline extends Drawing {
    /// A timeline that shows nothing yet.
    public Timeline() {
        super("timeline.js");
    }

    /// Shows the latest upgrade of the cluster.
    public void show(LiveCluster cluster, Instant now, Times times) {
        draw(TimelineModel.of(cluster, now, times));
    }
}
