package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.List;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveCluster;

/// Several clusters on one wall, each a tile in its place; more than can be read take turns.
@Tag("sb-clusters")
final class WallTiles extends Drawing {
    WallTiles() {
        super("clusters.js");
    }

    void show(WallSettings settings, List<LiveCluster> clusters, Instant now) {
        draw(WallTilesModel.of(settings, clusters, now));
        tell("news", WallNews.of(clusters, now));
    }
}
