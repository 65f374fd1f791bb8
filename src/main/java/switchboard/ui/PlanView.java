package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.Grounds;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.telling.WindowEntries;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ChoiceEffects;
import switchboard.ui.part.ClusterWords;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.ImpactPart;
import switchboard.ui.part.KeptPlan;
import switchboard.ui.part.Message;
import switchboard.ui.part.PlanForm;
import switchboard.ui.part.PlanOutcome;
import switchboard.ui.part.PlanPart;
import switchboard.ui.part.Term;
import switchboard.ui.part.Times;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Upgrades;

/// The plan of an upgrade before it is started. It is made anew with every choice; nothing is kept
/// and nothing is typed before "Start upgrade".
@Route(value = "clusters/:cluster/plan", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class PlanView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final Upgrades upgrades;
    private final PlanBeginnings beginnings;
    private final SignedIn signedIn;
    private final LabDefaults lab;
    private final WindowEntries entries;
    private final InstantSource clock;

    PlanView(
            LiveClusters live,
            Upgrades upgrades,
            PlanBeginnings beginnings,
            SignedIn signedIn,
            LabDefaults lab,
            WindowEntries entries,
            InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
        this.live = live;
        this.upgrades = upgrades;
        this.beginnings = beginnings;
        this.signedIn = signedIn;
        this.lab = lab;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        ClusterName name = cluster.name();
        about(say("plan.title", name));
        clear();
        show(
                new Head(say("plan.title", name))
                        .back("clusters/" + name, name.value())
                        .button(Buttons.way("clusters/" + name + "/check", say("check.way")))
                        .button(
                                Buttons.way(
                                        "clusters/" + name + "/readiness", say("readiness.way")))
                        .sub(cluster.state().map(PlanView::nodes).orElse("")));
        if (cluster.state().isEmpty()) {
            show(new Empty(say("plan.no-nodes"), say("plan.no-nodes.how")));
        } else if (cluster.upgrade().filter(Upgrade::isAlive).isPresent()) {
            Empty there = new Empty(say("plan.goes-on"), say("plan.goes-on.how"));
            there.add(Buttons.mainWay("upgrades/" + name, say("cluster.to-upgrade")));
            show(there);
        } else {
            build(cluster, link(event));
        }
    }

    private static Map<String, String> link(BeforeEnterEvent event) {
        Map<String, String> link = new HashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> link.put(name, values.getFirst()));
        return link;
    }

    private static String nodes(ClusterState state) {
        return String.join(" · ", ClusterWords.nodes(state).stream().map(Sentence::text).toList());
    }

    private void build(LiveCluster cluster, Map<String, String> link) {
        Times times = Clocks.of(live, cluster.name());
        PlanForm form = new PlanForm(lab.releases(cluster), times);
        PlanOutcome outcome = new PlanOutcome(times);
        if (lab.images(cluster).isPresent()) {
            show(Message.remark(Sentence.of("plan.from-lab")));
        }
        Div plan = new Div();
        KeptPlan kept = new KeptPlan(times);
        Section steps = section("plan.part.plan", Term.PUBLISHER);
        steps.add(plan, kept);
        show(ZoneLine.ofCluster(times).show(clock.instant()), form, steps);
        beside(outcome);
        List<Section> needPlan = beginnings.sections(cluster, form);
        needPlan.forEach(this::show);
        Runnable anew =
                () -> {
                    Optional<Plan> made = plan(cluster.name(), form, outcome);
                    plan.setVisible(made.isPresent());
                    steps.setVisible(made.isPresent() || kept.isKept());
                    needPlan.forEach(it -> it.setVisible(made.isPresent()));
                    made.ifPresent(it -> tell(cluster.name(), it, form, plan, outcome));
                    kept.show(made, form.windowEnd(), clock.instant());
                };
        form.take(link);
        form.whenChanged(
                () -> {
                    anew.run();
                    keepInAddress(cluster.name(), form);
                });
        anew.run();
    }

    /// The address says what was chosen: who gets it as a link sees the same.
    private void keepInAddress(ClusterName name, PlanForm form) {
        Location here =
                new Location("clusters/" + name + "/plan", QueryParameters.simple(form.written()));
        getUI().ifPresent(page -> page.getPage().getHistory().replaceState(null, here));
    }

    /// The plan, if there is one; else the page says why, and where.
    private Optional<Plan> plan(ClusterName name, PlanForm form, PlanOutcome outcome) {
        form.clearRefusals();
        if (!form.isFilledIn()) {
            outcome.nothing();
            return Optional.empty();
        }
        try {
            return Optional.of(made(name, form.target(), form.choices()));
        } catch (InvalidInput refused) {
            outcome.refused(refused.sentence());
            form.refuse(refused.sentence(), named(name, refused.sentence()));
            return Optional.empty();
        }
    }

    private Plan made(ClusterName name, Target target, PlanChoices choices) {
        return upgrades.plan(name, target, choices, signedIn.require(PersonRole.VIEWER));
    }

    /// The product of the node that a sentence names, if it names one.
    private Optional<Product> named(ClusterName name, Sentence why) {
        return live.cluster(name).state().stream()
                .flatMap(state -> state.cluster().nodes().stream())
                .filter(node -> why.arguments().contains(node.name().value()))
                .map(Node::product)
                .findFirst();
    }

    private void tell(ClusterName name, Plan made, PlanForm form, Div place, PlanOutcome outcome) {
        LiveCluster cluster = live.cluster(name);
        Instant now = clock.instant();
        outcome.show(made, Grounds.of(cluster.state(), made), form.windowEnd(), now);
        form.tellEffects(ChoiceEffects.of(made, it -> made(name, made.target(), it)));
        Optional<Instant> end = form.windowEnd();
        place.removeAll();
        place.add(
                new PlanPart(made, ImpactPart.ofSteps(cluster, made, Clocks.of(live, name), now)),
                Buttons.download(
                        say("calendar.way"),
                        name + ".ics",
                        "text/calendar",
                        to -> entries.write(made, end, signedIn.require(PersonRole.VIEWER), to)));
    }
}
