package switchboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The cluster that a page's address names.
///
/// @param name as it stands in the address, whatever somebody typed there
/// @param cluster its latest picture, if there is such a cluster
record Addressed(String name, Optional<LiveCluster> cluster) {
    static Addressed by(BeforeEnterEvent event, LiveClusters live) {
        String name = event.getRouteParameters().get("cluster").orElse("");
        return new Addressed(
                name, live.all().stream().filter(it -> it.name().value().equals(name)).findFirst());
    }
}
