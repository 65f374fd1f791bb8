package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.UI;
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
import switchboard.journal.SafeMode;
import switchboard.security.PageDoor;
import switchboard.security.WallLooker;
import switchboard.security.WallSettings;
import switchboard.security.WallSight;
import switchboard.ui.part.BigWords;
import switchboard.ui.part.WallScreen;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// One cluster, several or all on the wall of a room: nothing to press, large type, and it heals by
/// itself. A paired wall shows what it is paired for, a person what the address says.
@Route("wall/:cluster")
@StyleSheet("context://styles/wall.css")
@StyleSheet("context://styles/pairing.css")
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN", PageDoor.WALL})
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /// Stands in the address for all that may be seen.
    static final String ALL = "*";

    private final LiveClusters live;
    private final WallOfPass walls;
    private final WallSight sight;
    private final Revisions revisions;
    private final InstantSource clock;
    private final SafeMode safe;
    private String title = say("walls.title");
    private final BigWords refusal = new BigWords();
    private Optional<WallScreen> screen = Optional.empty();

    WallView(
            LiveClusters live,
            WallOfPass walls,
            WallSight sight,
            Revisions revisions,
            InstantSource clock,
            SafeMode safe) {
        this.safe = safe;
        this.live = live;
        this.walls = walls;
        this.sight = sight;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        screen = Optional.empty();
        walls.visitor()
                .ifPresentOrElse(
                        visitor -> open(visitor, wished(event, visitor)),
                        () -> event.getUI().getPage().reload());
    }

    /// A wall is not told which clusters there are beyond its own.
    private WallSettings wished(BeforeEnterEvent event, WallLooker visitor) {
        return visitor.isPaired() ? WallAddress.ofPaired(event) : WallAddress.settings(event, live);
    }

    private void open(WallLooker visitor, WallSettings wished) {
        Div place = new Div();
        add(place);
        show(place, walls.look(visitor, wished));
        Follows.whileAttached(
                place,
                page ->
                        revisions.follow(
                                page,
                                Optional.empty(),
                                () -> walls.look(visitor, wished),
                                seen -> {
                                    noteConnection(page, visitor);
                                    show(place, seen);
                                }));
    }

    private void noteConnection(UI page, WallLooker visitor) {
        var push = page.getInternals().getPushConnection();
        if (push != null && push.isConnected()) {
            sight.connected(visitor);
        }
    }

    private void show(Div place, WallOfPass.Sight seen) {
        switch (seen) {
            case WallOfPass.Sight.Shows it -> {
                title = title(it.clusters());
                if (screen.isEmpty()) {
                    screen = Optional.of(new WallScreen());
                    place.removeAll();
                    place.add(screen.get());
                }
                screen.get().safe(safe.because().isPresent());
                screen.get()
                        .show(
                                it.settings(),
                                it.clusters(),
                                clock.instant(),
                                Clocks.ofWall(it.clusters()));
            }
            case WallOfPass.Sight.Refused it -> {
                screen = Optional.empty();
                if (!refusal.getParent().equals(Optional.of(place))) {
                    place.removeAll();
                    place.add(refusal);
                }
                refusal.show(
                        say("walls.refused"),
                        say("walls.refused.more", it.cluster()),
                        clock.instant(),
                        Clocks.ofViewer());
            }
            case WallOfPass.Sight.Over _ -> {
                place.removeAll();
                place.getUI().ifPresent(page -> page.getPage().reload());
            }
        }
    }

    private static String title(List<LiveCluster> shown) {
        return shown.size() == 1
                ? say("wall.title", shown.getFirst().name())
                : say("wall.clusters.title", shown.size());
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }
}
