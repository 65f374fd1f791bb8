package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.Message;
import switchboard.ui.part.PlanPart;
import switchboard.ui.part.Refusals;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.WaysBack;

/// The way back to the release on the inactive sides, with its price, before it is started.
@Route(value = "clusters/:cluster/way-back", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class WayBackView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final WaysBack ways;
    private final SignedIn signedIn;

    WayBackView(LiveClusters live, WaysBack ways, SignedIn signedIn) {
        this.live = live;
        this.ways = ways;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        ClusterName name = cluster.name();
        about(say("back.title", name));
        clear();
        show(new Head(say("back.title", name)).back("clusters/" + name, name.value()));
        if (cluster.upgrade().filter(Upgrade::isAlive).isPresent()) {
            Empty there = new Empty(say("plan.goes-on"), say("back.goes-on.how"));
            there.add(Buttons.mainWay("upgrades/" + name, say("cluster.to-upgrade")));
            show(there);
        } else {
            plan(name);
        }
    }

    private void plan(ClusterName name) {
        Section section = new Section(new H2(say("plan.steps")));
        section.addClassName("sb-form");
        Div refusal = new Div();
        section.add(refusal);
        show(section);
        boolean there =
                Refusals.show(
                        refusal,
                        () ->
                                section.add(
                                        Message.remark(Sentence.of("remark.frz-3-back")),
                                        new PlanPart(
                                                ways.plan(
                                                        name,
                                                        signedIn.require(PersonRole.VIEWER)))));
        boolean operates = signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        if (there && operates) {
            Div foot = new Div(Buttons.main(say("back.start"), () -> start(name, refusal)));
            foot.addClassName("sb-buttons");
            section.add(foot);
        }
    }

    private void start(ClusterName name, Div refusal) {
        boolean begun =
                Refusals.show(
                        refusal, () -> ways.start(name, signedIn.require(PersonRole.OPERATOR)));
        if (begun) {
            getUI().ifPresent(page -> page.navigate("upgrades/" + name));
        }
    }
}
