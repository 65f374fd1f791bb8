package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.security.PageDoor;
import switchboard.security.WallSettings;
import switchboard.ui.part.Times;
import switchboard.ui.part.WallScreen;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// One cluster, several or all on the wall of a room: nothing to press, large type, and it heals by
/// itself.
@Route("wall/:cluster")
@StyleSheet("context://styles/wall.css")
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN", PageDoor.WALL})
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LiveClusters live;
    private final Revisions revisions;
    private final InstantSource clock;
    private final Times times = Times.here();
    private WallSettings settings = WallSettings.atDesk(List.of());

    WallView(LiveClusters live, Revisions revisions, InstantSource clock) {
        this.live = live;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        settings = WallAddress.settings(event, live);
        removeAll();
        build();
    }

    private void build() {
        WallScreen screen = new WallScreen();
        add(screen);
        show(screen, clusters());
        Follows.whileAttached(
                screen,
                page -> revisions.follow(page, only(), this::clusters, it -> show(screen, it)));
    }

    private void show(WallScreen screen, List<LiveCluster> clusters) {
        screen.show(settings, clusters, clock.instant(), times);
    }

    /// All of them stand in the order of their names, and keep their places.
    private List<LiveCluster> clusters() {
        return settings.clusters().isEmpty()
                ? live.all()
                : settings.clusters().stream().flatMap(it -> live.find(it).stream()).toList();
    }

    private Optional<ClusterName> only() {
        return settings.clusters().size() == 1
                ? Optional.of(settings.clusters().getFirst())
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        List<LiveCluster> shown = clusters();
        return Words.title(
                shown.size() == 1
                        ? say("wall.title", shown.getFirst().name())
                        : say("wall.clusters.title", shown.size()));
    }
}
