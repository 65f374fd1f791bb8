package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Times;
import switchboard.ui.part.UpgradeItems;
import switchboard.ui.part.Words;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The latest upgrade of every cluster.
@Route(value = "upgrades", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class UpgradesView extends Div implements HasDynamicTitle {
    private final InstantSource clock;
    private final Times times = Clocks.ofViewer();
    private final UpgradeItems items = new UpgradeItems(times);
    private final Empty empty =
            new Empty(
                    say("upgrades.empty"),
                    say("upgrades.empty.more"),
                    "clusters",
                    say("upgrades.clusters"));

    UpgradesView(LiveClusters live, Revisions revisions, InstantSource clock) {
        this.clock = clock;
        addClassName("sb-view");
        Main main =
                new Main(
                        new H1(say("upgrades.title")),
                        ZoneLine.ofViewer(times).show(clock.instant()),
                        items,
                        empty);
        main.addClassName("sb-main");
        add(main);
        show(live.all());
        Follows.whileAttached(
                this, page -> revisions.follow(page, Optional.empty(), live::all, this::show));
    }

    private void show(List<LiveCluster> clusters) {
        List<LiveCluster> upgraded =
                clusters.stream().filter(it -> it.upgrade().isPresent()).toList();
        items.show(upgraded, clock.instant());
        items.setVisible(!upgraded.isEmpty());
        empty.setVisible(upgraded.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("upgrades.title"));
    }
}
