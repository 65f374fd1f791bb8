package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
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
    private static final String ALL = "";

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
            List<NodeName> nodes =
                    cluster.state().stream()
                            .flatMap(it -> it.cluster().nodes().stream())
                            .map(Node::name)
                            .toList();
            Section section = new Section(new H2(say("plan.steps")));
            section.addClassName("sb-form");
            show(choice(nodes, alone -> plan(section, name, alone)), section);
            plan(section, name, Optional.empty());
        }
    }

    /// Who goes back: the whole cluster, or one node.
    private static Select<String> choice(
            List<NodeName> nodes, Consumer<Optional<NodeName>> choose) {
        Select<String> choice = new Select<>();
        choice.setLabel(say("back.who"));
        List<String> names = new ArrayList<>(List.of(ALL));
        nodes.forEach(node -> names.add(node.value()));
        choice.setItems(names);
        choice.setItemLabelGenerator(
                it -> it.equals(ALL) ? say("back.all") : say("back.alone", it));
        choice.setValue(ALL);
        choice.addValueChangeListener(
                it ->
                        choose.accept(
                                Optional.of(it.getValue())
                                        .filter(value -> !value.equals(ALL))
                                        .map(NodeName::new)));
        return choice;
    }

    private void plan(Section section, ClusterName name, Optional<NodeName> alone) {
        section.removeAll();
        Div refusal = new Div();
        section.add(new H2(say("plan.steps")), refusal);
        boolean there =
                Refusals.show(
                        refusal,
                        () ->
                                section.add(
                                        Message.remark(Sentence.of("remark.frz-3-back")),
                                        Message.remark(
                                                Sentence.of(
                                                        alone.isPresent()
                                                                ? "remark.back-alone"
                                                                : "remark.back-all")),
                                        new PlanPart(
                                                ways.plan(
                                                        name,
                                                        alone,
                                                        signedIn.require(PersonRole.VIEWER)))));
        boolean operates = signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        if (there && operates) {
            Div foot = new Div(Buttons.main(say("back.start"), () -> start(name, alone, refusal)));
            foot.addClassName("sb-buttons");
            section.add(foot);
        }
    }

    private void start(ClusterName name, Optional<NodeName> alone, Div refusal) {
        boolean begun =
                Refusals.show(
                        refusal,
                        () -> ways.start(name, alone, signedIn.recent(PersonRole.OPERATOR)));
        if (begun) {
            getUI().ifPresent(page -> page.navigate("upgrades/" + name));
        }
    }
}
