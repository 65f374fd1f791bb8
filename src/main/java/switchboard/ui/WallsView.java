package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.security.WallPairings;
import switchboard.security.Walls;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.Mark;
import switchboard.ui.part.UpgradeWords;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The walls to look at: one of all clusters, and one of each. An admin pairs walls here, and looks
/// after those that are paired.
@Route(value = "walls", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class WallsView extends Page {
    WallsView(
            LiveClusters live,
            Walls walls,
            WallPairings pairings,
            SignedIn signedIn,
            Revisions revisions,
            InstantSource clock) {
        about(say("walls.title"));
        show(new Head(say("walls.title")).sub(say("walls.sub")));
        List<LiveCluster> clusters = live.all();
        if (clusters.isEmpty()) {
            show(
                    new Empty(
                            say("walls.empty"),
                            say("walls.empty.more"),
                            "clusters",
                            say("upgrades.clusters")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("sb-list");
            list.add(line("wall", say("walls.all"), say("walls.all.more")));
            clusters.forEach(it -> list.add(line(it)));
            show(list);
        }
        if (signedIn.person().filter(it -> it.has(PersonRole.ADMIN)).isPresent()) {
            show(new PairedWalls(live, walls, pairings, signedIn, revisions, clock));
        }
    }

    private static ListItem line(LiveCluster cluster) {
        return line(
                "wall/" + cluster.name(),
                say("wall.title", cluster.name()),
                cluster.upgrade().map(UpgradeWords::title).orElse(say("wall.no-upgrade")));
    }

    /// A wall keeps to itself: its link is one that the browser follows, not the page.
    private static ListItem line(String href, String word, String note) {
        Anchor way = new Anchor(href, word);
        way.setRouterIgnore(true);
        Span more = new Span(note);
        more.addClassName("sb-note");
        ListItem line = new ListItem(new Mark("rest").plain(), new Div(way, more));
        line.addClassNames("sb-item", "rest");
        return line;
    }
}
