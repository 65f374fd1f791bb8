package switchboard.ui;

import static switchboard.ui.part.Words.say;

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
import java.util.Optional;
import switchboard.security.PageDoor;
import switchboard.ui.part.Ribbon;
import switchboard.ui.part.Times;
import switchboard.ui.part.TopologyPart;
import switchboard.ui.part.WallAside;
import switchboard.ui.part.WallHead;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// One cluster on the wall of a room: nothing to press, large type, and it heals by itself.
@Route("wall/:cluster")
@StyleSheet("context://styles/wall.css")
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN", PageDoor.WALL})
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LiveClusters live;
    private final Revisions revisions;
    private final InstantSource clock;
    private final RehearsalMarks marks;
    private final Times times = Times.here();
    private final WallHead head = new WallHead();
    private final TopologyPart nodes = TopologyPart.onWall();
    private final WallAside aside = new WallAside();
    private final Ribbon ribbon = new Ribbon();
    private String asked = "";

    WallView(LiveClusters live, Revisions revisions, RehearsalMarks marks, InstantSource clock) {
        this.marks = marks;
        this.live = live;
        this.revisions = revisions;
        this.clock = clock;
        addClassName("sb-wall");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        asked = cluster.name().value();
        removeAll();
        build(cluster);
    }

    private void build(LiveCluster first) {
        Main main = new Main(nodes);
        main.addClassName("sb-wall-main");
        Div body = new Div(main, aside);
        body.addClassName("sb-wall-body");
        Foot foot = new Foot(ribbon);
        add(head, marks.onWall(first), body, foot);
        show(first);
        Follows.whileAttached(
                main,
                page ->
                        revisions.follow(
                                page,
                                Optional.of(first.name()),
                                () -> live.find(first.name()),
                                seen -> seen.ifPresent(this::show)));
    }

    private void show(LiveCluster cluster) {
        Instant now = clock.instant();
        head.show(cluster, now, times);
        nodes.show(cluster, now);
        aside.show(cluster, now, times);
        ribbon.show(cluster, now, times);
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("wall.title", asked));
    }

    /// Holds the ribbon.
    private static final class Foot extends com.vaadin.flow.component.html.Footer {
        Foot(Ribbon ribbon) {
            super(ribbon);
            addClassName("sb-wall-foot");
        }
    }
}
