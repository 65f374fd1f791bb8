package switchboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import switchboard.upgrade.LiveClusters;

/// The first page: the upgrades, or the clusters while nothing was ever upgraded.
@Route("")
@RolesAllowed("VIEWER")
class StartView extends Div implements BeforeEnterObserver {
    private final LiveClusters live;

    StartView(LiveClusters live) {
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean any = live.all().stream().anyMatch(cluster -> cluster.upgrade().isPresent());
        event.forwardTo(any ? "upgrades" : "clusters");
    }
}
