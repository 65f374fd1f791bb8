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
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.CheckPart;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.PlanForm;
import switchboard.ui.part.Refusals;
import switchboard.ui.part.SequenceForm;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.PlansElsewhere;

/// Checks a plan that was made elsewhere, and shows the shortest legal plan beside it. Nothing is
/// kept.
@Route(value = "clusters/:cluster/check", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class CheckView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final PlansElsewhere plans;
    private final SignedIn signedIn;
    private final LabDefaults lab;

    CheckView(LiveClusters live, PlansElsewhere plans, SignedIn signedIn, LabDefaults lab) {
        this.live = live;
        this.plans = plans;
        this.signedIn = signedIn;
        this.lab = lab;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        ClusterName name = cluster.name();
        about(say("check.title", name));
        clear();
        show(
                new Head(say("check.title", name))
                        .back("clusters/" + name + "/plan", say("plan.title", name))
                        .sub(say("check.sub")));
        if (cluster.state().isEmpty()) {
            show(new Empty(say("plan.no-nodes"), say("plan.no-nodes.how")));
        } else {
            build(cluster);
        }
    }

    private void build(LiveCluster cluster) {
        PlanForm target = new PlanForm(lab.releases(cluster), Clocks.of(live, cluster.name()));
        Div result = new Div();
        SequenceForm sequence =
                new SequenceForm(text -> check(cluster.name(), target, text, result));
        target.whenChanged(
                () -> {
                    if (result.getComponentCount() > 0) {
                        check(cluster.name(), target, sequence.text(), result);
                    }
                });
        Section pasted = new Section(new H2(say("check.sequence")), sequence);
        pasted.addClassName("sb-form");
        show(target, pasted, result);
    }

    private void check(ClusterName name, PlanForm target, String text, Div place) {
        place.removeAll();
        if (!target.isFilledIn()) {
            place.add(new Empty(say("plan.none"), say("plan.none.how")));
            return;
        }
        Refusals.show(
                place,
                () ->
                        place.add(
                                new CheckPart(
                                        plans.check(
                                                name,
                                                text,
                                                target.target(),
                                                target.choices(),
                                                signedIn.require(PersonRole.VIEWER)))));
    }
}
