package switchboard.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import switchboard.cluster.ClusterName;
import switchboard.ui.part.Times;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// By which clock a page tells its times: that of its cluster, or that of whoever looks. To be
/// asked for while the page is made, since it is the page that knows its browser.
final class Clocks {
    private Clocks() {}

    /// Times of a page about one cluster, whose zone may become known while it is open.
    static Times of(LiveClusters live, ClusterName name) {
        return of(() -> live.find(name));
    }

    /// The same for a page that is made before it is told which cluster.
    static Times of(Supplier<Optional<LiveCluster>> cluster) {
        UI page = UI.getCurrentOrThrow();
        return Times.of(() -> cluster.get().flatMap(it -> it.zone().zone()), () -> viewer(page));
    }

    /// Times of a page about several clusters.
    static Times ofViewer() {
        UI page = UI.getCurrentOrThrow();
        return Times.of(() -> viewer(page), () -> viewer(page));
    }

    /// Times of a wall: those of its only cluster, or of its browser where there are several.
    static Times ofWall(List<LiveCluster> shown) {
        return shown.size() == 1 ? of(() -> Optional.of(shown.getFirst())) : ofViewer();
    }

    /// The zone that the browser named when it opened the page.
    private static Optional<ZoneId> viewer(UI page) {
        return Optional.ofNullable(page.getPage().getExtendedClientDetails().getTimeZoneId())
                .filter(it -> !it.isBlank())
                .flatMap(Clocks::zone);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            // A browser that names none that is known here: the page says that it does not know.
            return Optional.empty();
        }
    }
}
