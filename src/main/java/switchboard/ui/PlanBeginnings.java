package switchboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.Sentence;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.HeldStart;
import switchboard.ui.part.ImageSource;
import switchboard.ui.part.PlanForm;
import switchboard.ui.part.RehearsalForm;
import switchboard.ui.part.StartForm;
import switchboard.ui.part.WatchForm;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.ReadinessChecks;
import switchboard.upgrade.RehearsalWish;
import switchboard.upgrade.Rehearsals;
import switchboard.upgrade.Upgrades;
import switchboard.upgrade.Watches;

/// What an operator can begin with a plan: the upgrade, following one that others drive, and a
/// rehearsal.
@SpringComponent
class PlanBeginnings {
    private final Upgrades upgrades;
    private final Watches watches;
    private final ReadinessChecks readiness;
    private final Rehearsals rehearsals;
    private final SignedIn signedIn;
    private final LabDefaults lab;

    PlanBeginnings(
            Upgrades upgrades,
            Watches watches,
            ReadinessChecks readiness,
            Rehearsals rehearsals,
            SignedIn signedIn,
            LabDefaults lab) {
        this.upgrades = upgrades;
        this.watches = watches;
        this.readiness = readiness;
        this.rehearsals = rehearsals;
        this.signedIn = signedIn;
        this.lab = lab;
    }

    /// A section of the page for each; none for who is no operator.
    List<Section> sections(LiveCluster cluster, PlanForm form) {
        if (signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(watch(cluster.name(), form));
        // A rehearsal starts by itself, once.
        if (cluster.rehearsal().isEmpty()) {
            sections.addFirst(start(cluster, form));
            sections.add(rehearsal(cluster, form));
        }
        return sections;
    }

    private Section start(LiveCluster cluster, PlanForm form) {
        Section start = Page.section("plan.part.start");
        List<Sentence> holds = readiness.report(cluster).holds();
        if (!holds.isEmpty()) {
            start.add(HeldStart.before(cluster.name(), holds));
        }
        start.add(
                new StartForm(
                        lab.images(cluster).orElseGet(ImageSource::blank),
                        lab.files(cluster),
                        order -> start(cluster.name(), form, order)));
        return start;
    }

    private void start(ClusterName name, PlanForm form, StartForm.Order order) {
        upgrades.start(
                name,
                form.target(),
                form.choices(),
                order.images(),
                order.password(),
                order.freeze(),
                form.windowEnd(),
                signedIn.require(PersonRole.OPERATOR));
        go("upgrades/" + name);
    }

    private Section watch(ClusterName name, PlanForm form) {
        Section watch = Page.section("watch.title");
        watch.add(
                new WatchForm(
                        () -> {
                            watches.start(
                                    name,
                                    form.target(),
                                    form.choices(),
                                    signedIn.require(PersonRole.OPERATOR));
                            go("upgrades/" + name);
                        }));
        return watch;
    }

    private Section rehearsal(LiveCluster cluster, PlanForm form) {
        Section section = Page.section("rehearsal.title");
        section.add(
                new RehearsalForm(
                        cluster.state().stream()
                                .flatMap(it -> it.cluster().nodes().stream())
                                .map(Node::name)
                                .toList(),
                        wish -> rehearse(cluster.name(), form, wish)));
        return section;
    }

    private void rehearse(ClusterName name, PlanForm form, RehearsalForm.Wish wish) {
        ClusterName begun =
                rehearsals.begin(
                        name,
                        new RehearsalWish(
                                form.target(), form.choices(), wish.faults(), wish.alone()),
                        signedIn.require(PersonRole.OPERATOR));
        go("clusters/" + begun);
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }
}
