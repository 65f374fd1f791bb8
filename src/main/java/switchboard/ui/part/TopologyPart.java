package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

/// The nodes of a cluster, each in its place, with its state, its two sides and its replication.
@Tag("sb-topology")
public final class TopologyPart extends Drawing {
    private final String size;

    private TopologyPart(String size) {
        super("topology.js");
        this.size = size;
    }

    /// For a page: as high as it needs.
    public static TopologyPart onPage() {
        return new TopologyPart("page");
    }

    /// For a wall: fills its box, with large type.
    public static TopologyPart onWall() {
        return new TopologyPart("wall");
    }

    /// Shows it large enough for where it is seen from, with the age of what is known of each node.
    void showFrom(WallSettings settings, LiveCluster cluster, Instant now) {
        Map<String, Object> model = new LinkedHashMap<>(TopologyModel.of(cluster, now, size));
        model.put("seen", WallTilesModel.seen(settings));
        draw(model);
        tell("news", WallNews.of(List.of(cluster), now));
    }

    /// Shows a picture of the cluster; one that says the same changes nothing in the browser.
    public void show(LiveCluster cluster, Instant now) {
        draw(TopologyModel.of(cluster, now, size));
    }
}
