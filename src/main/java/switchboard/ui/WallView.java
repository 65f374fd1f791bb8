package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.security.PageDoor;
import switchboard.security.WallLooker;
import switchboard.security.WallSettings;
import switchboard.security.WallSight;
import switchboard.ui.part.BigWords;
import switchboard.ui.part.Ribbon;
import switchboard.ui.part.Times;
import switchboard.ui.part.TopologyPart;
import switchboard.ui.part.WallAside;
import switchboard.ui.part.WallHead;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// Clusters on the wall of a room: nothing to press, large type, and it heals by itself. A paired
/// wall shows what it is paired for, a person what the address says.
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
    private String title = say("walls.title");

    WallView(
            LiveClusters live,
            WallOfPass walls,
            WallSight sight,
            Revisions revisions,
            InstantSource clock) {
        this.live = live;
        this.walls = walls;
        this.sight = sight;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        walls.visitor()
                .ifPresentOrElse(
                        visitor -> open(visitor, wished(event, visitor)),
                        () -> event.getUI().getPage().reload());
    }

    /// A wall is not told which clusters there are beyond its own.
    private WallSettings wished(BeforeEnterEvent event, WallLooker visitor) {
        String asked = event.getRouteParameters().get("cluster").orElse(ALL);
        if (asked.equals(ALL)) {
            return WallSettings.atDesk(List.of());
        }
        if (!visitor.isPaired()) {
            return WallSettings.atDesk(List.of(Addresses.cluster(event, live)));
        }
        try {
            return WallSettings.atDesk(List.of(new ClusterName(asked)));
        } catch (InvalidInput nobodys) {
            return WallSettings.atDesk(List.of());
        }
    }

    private void open(WallLooker visitor, WallSettings wished) {
        Screen screen = new Screen();
        add(screen);
        show(screen, walls.look(visitor, wished));
        Follows.whileAttached(
                screen,
                page ->
                        revisions.follow(
                                page,
                                Optional.empty(),
                                () -> walls.look(visitor, wished),
                                seen -> {
                                    noteConnection(page, visitor);
                                    show(screen, seen);
                                }));
    }

    private void noteConnection(UI page, WallLooker visitor) {
        var push = page.getInternals().getPushConnection();
        if (push != null && push.isConnected()) {
            sight.connected(visitor);
        }
    }

    private void show(Screen screen, WallOfPass.Sight seen) {
        switch (seen) {
            case WallOfPass.Sight.Shows it when !it.clusters().isEmpty() -> {
                title = say("wall.title", it.clusters().getFirst().name());
                screen.show(it.clusters().getFirst(), clock.instant());
            }
            case WallOfPass.Sight.Shows _ ->
                    screen.say(say("walls.empty"), say("walls.empty.more"));
            case WallOfPass.Sight.Refused it ->
                    screen.say(say("walls.refused"), say("walls.refused.more", it.cluster()));
            case WallOfPass.Sight.Over _ -> {
                screen.removeAll();
                screen.getUI().ifPresent(page -> page.getPage().reload());
            }
        }
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }

    /// One cluster, or a few large words.
    private static final class Screen extends Div {
        private final Times times = Times.here();
        private final WallHead head = new WallHead();
        private final TopologyPart nodes = TopologyPart.onWall();
        private final WallAside aside = new WallAside();
        private final Ribbon ribbon = new Ribbon();
        private final BigWords words = new BigWords();
        private final Div wall = new Div();

        Screen() {
            wall.addClassName("sb-wall");
            Main main = new Main(nodes);
            main.addClassName("sb-wall-main");
            Div body = new Div(main, aside);
            body.addClassName("sb-wall-body");
            wall.add(head, body, new Foot(ribbon));
        }

        void show(LiveCluster cluster, Instant now) {
            if (wall.getParent().isEmpty()) {
                removeAll();
                add(wall);
            }
            head.show(cluster, now, times);
            nodes.show(cluster, now);
            aside.show(cluster, now, times);
            ribbon.show(cluster, now, times);
        }

        void say(String title, String more) {
            if (words.getParent().isEmpty()) {
                removeAll();
                add(words);
            }
            words.show(title, more);
        }
    }

    /// Holds the ribbon.
    private static final class Foot extends com.vaadin.flow.component.html.Footer {
        Foot(Ribbon ribbon) {
            super(ribbon);
            addClassName("sb-wall-foot");
        }
    }
}
