package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.Grounds;
import switchboard.sequence.Plan;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ClusterWords;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.HeldStart;
import switchboard.ui.part.ImageSource;
import switchboard.ui.part.ImpactPart;
import switchboard.ui.part.KeptPlan;
import switchboard.ui.part.Message;
import switchboard.ui.part.PlanForm;
import switchboard.ui.part.PlanPart;
import switchboard.ui.part.Refusals;
import switchboard.ui.part.RehearsalForm;
import switchboard.ui.part.StartForm;
import switchboard.ui.part.Times;
import switchboard.ui.part.WatchForm;
import switchboard.ui.part.WindowPart;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.ReadinessChecks;
import switchboard.upgrade.RehearsalWish;
import switchboard.upgrade.Rehearsals;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Upgrades;
import switchboard.upgrade.Watches;

/// The plan of an upgrade before it is started. It is made anew with every choice; nothing is kept
/// and nothing is typed before "Start upgrade".
@Route(value = "clusters/:cluster/plan", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class PlanView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final Upgrades upgrades;
    private final Watches watches;
    private final ReadinessChecks readiness;
    private final Rehearsals rehearsals;
    private final SignedIn signedIn;
    private final LabDefaults lab;
    private final InstantSource clock;

    PlanView(
            LiveClusters live,
            Upgrades upgrades,
            Watches watches,
            ReadinessChecks readiness,
            Rehearsals rehearsals,
            SignedIn signedIn,
            LabDefaults lab,
            InstantSource clock) {
        this.clock = clock;
        this.live = live;
        this.upgrades = upgrades;
        this.watches = watches;
        this.readiness = readiness;
        this.rehearsals = rehearsals;
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
            build(cluster);
        }
    }

    private static String nodes(ClusterState state) {
        return String.join(" · ", ClusterWords.nodes(state).stream().map(Sentence::text).toList());
    }

    private void build(LiveCluster cluster) {
        PlanForm form = new PlanForm(offered(cluster, LabDefaults.Offer::release));
        Section target = section("plan.target");
        if (lab.images(cluster).isPresent()) {
            target.add(Message.remark(Sentence.of("plan.from-lab")));
        }
        target.add(form);
        Div plan = new Div();
        Section steps = section("plan.steps");
        KeptPlan kept = new KeptPlan(Times.here());
        steps.add(plan, kept);
        Section start = section("start.title");
        StartForm order = start(cluster, form);
        WindowPart window = new WindowPart(Times.here());
        order.besideWindow(window);
        List<Sentence> holds = readiness.report(cluster).holds();
        if (!holds.isEmpty()) {
            start.add(HeldStart.before(cluster.name(), holds));
        }
        start.add(order);
        show(target, steps);
        Section watch = section("watch.title");
        watch.add(new WatchForm(() -> watch(cluster.name(), form)));
        if (operates()) {
            show(start, watch);
        }
        Section rehearsal = rehearsal(cluster, form);
        Runnable anew =
                () -> {
                    Optional<Plan> made = plan(cluster.name(), form, plan);
                    List.of(start, watch, rehearsal).forEach(it -> it.setVisible(made.isPresent()));
                    made.ifPresent(it -> window.show(it, order.windowEnd(), clock.instant()));
                    kept.show(made, order.windowEnd(), clock.instant());
                };
        form.whenChanged(anew);
        order.whenWindowChanged(_ -> anew.run());
        anew.run();
    }

    private Section rehearsal(LiveCluster cluster, PlanForm form) {
        Section section = section("rehearsal.title");
        section.add(
                new RehearsalForm(
                        Rehearsals.nodes(cluster), wish -> rehearse(cluster.name(), form, wish)));
        if (operates() && cluster.rehearsal().isEmpty()) {
            show(section);
        }
        return section;
    }

    private boolean operates() {
        return signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
    }

    private void rehearse(ClusterName name, PlanForm form, RehearsalForm.Wish wish) {
        ClusterName begun =
                rehearsals.begin(
                        name,
                        new RehearsalWish(
                                form.target(), form.choices(), wish.faults(), wish.alone()),
                        signedIn.require(PersonRole.OPERATOR));
        getUI().ifPresent(page -> page.navigate("clusters/" + begun));
    }

    private void watch(ClusterName name, PlanForm form) {
        watches.start(name, form.target(), form.choices(), signedIn.require(PersonRole.OPERATOR));
        getUI().ifPresent(page -> page.navigate("upgrades/" + name));
    }

    private Map<Product, String> offered(
            LiveCluster cluster, Function<LabDefaults.Offer, String> what) {
        Map<Product, String> offered = new EnumMap<>(Product.class);
        cluster.state().stream()
                .flatMap(state -> state.cluster().nodes().stream())
                .map(Node::product)
                .forEach(
                        product ->
                                offered.put(
                                        product, lab.offer(cluster, product).map(what).orElse("")));
        return offered;
    }

    /// Shows the plan, or why there is none.
    ///
    /// @return the plan, if there is one
    private Optional<Plan> plan(ClusterName name, PlanForm form, Div place) {
        place.removeAll();
        if (!form.isFilledIn()) {
            place.add(new Empty(say("plan.none"), say("plan.none.how")));
            return Optional.empty();
        }
        List<Plan> made = new ArrayList<>();
        Refusals.show(
                place,
                () ->
                        made.add(
                                upgrades.plan(
                                        name,
                                        form.target(),
                                        form.choices(),
                                        signedIn.require(PersonRole.VIEWER))));
        LiveCluster cluster = live.cluster(name);
        made.forEach(
                it ->
                        place.add(
                                new PlanPart(
                                        it,
                                        Grounds.of(cluster.state(), it),
                                        ImpactPart.ofSteps(
                                                cluster, it, Times.here(), clock.instant()))));
        return made.stream().findFirst();
    }

    private StartForm start(LiveCluster cluster, PlanForm form) {
        return new StartForm(
                lab.images(cluster).orElseGet(ImageSource::blank),
                offered(cluster, LabDefaults.Offer::file),
                order -> {
                    upgrades.start(
                            cluster.name(),
                            form.target(),
                            form.choices(),
                            order.images(),
                            order.password(),
                            order.freeze(),
                            order.windowEnd(),
                            signedIn.require(PersonRole.OPERATOR));
                    getUI().ifPresent(page -> page.navigate("upgrades/" + cluster.name()));
                });
    }
}
