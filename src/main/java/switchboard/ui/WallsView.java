package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Mark;
import switchboard.ui.part.UpgradeWords;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The walls, one for each cluster.
@Route(value = "walls", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class WallsView extends Div implements HasDynamicTitle {

    WallsView(LiveClusters live) {
        addClassName("sb-view");
        List<LiveCluster> clusters = live.all();
        Main main = new Main(new H1(say("walls.title")));
        main.addClassName("sb-main");
        if (clusters.isEmpty()) {
            main.add(
                    new Empty(
                            say("walls.empty"),
                            say("walls.empty.more"),
                            "clusters",
                            say("upgrades.clusters")));
        } else {
            Paragraph sub = new Paragraph(say("walls.sub"));
            sub.addClassName("sb-sub");
            UnorderedList list = new UnorderedList();
            list.addClassName("sb-list");
            clusters.forEach(it -> list.add(line(it)));
            main.add(sub, list);
        }
        add(main);
    }

    /// A wall keeps to itself: its link is one that the browser follows, not the page.
    private static ListItem line(LiveCluster cluster) {
        Anchor way = new Anchor("wall/" + cluster.name(), say("wall.title", cluster.name()));
        way.setRouterIgnore(true);
        Span more =
                new Span(cluster.upgrade().map(UpgradeWords::title).orElse(say("wall.no-upgrade")));
        more.addClassName("sb-note");
        ListItem line = new ListItem(new Mark("rest").plain(), new Div(way, more));
        line.addClassNames("sb-item", "rest");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("walls.title"));
    }
}
