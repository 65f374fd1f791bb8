package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.evidence.EvidencePacks;
import switchboard.journal.Entry;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Empty;
import switchboard.ui.part.EvidenceCard;
import switchboard.ui.part.Head;
import switchboard.ui.part.Times;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Replays;
import switchboard.upgrade.Upgrade;

/// The evidence packs of a cluster's upgrades, the latest first.
@Route(value = "clusters/:cluster/evidence", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class EvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LiveClusters live;
    private final Replays replays;
    private final EvidencePacks packs;
    private final SignedIn signedIn;
    private final Times times = Clocks.of(this::shown);
    private Optional<ClusterName> about = Optional.empty();
    private String title = "";

    EvidenceView(LiveClusters live, Replays replays, EvidencePacks packs, SignedIn signedIn) {
        this.live = live;
        this.replays = replays;
        this.packs = packs;
        this.signedIn = signedIn;
        addClassName("sb-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterName cluster = Addresses.cluster(event, live);
        about = Optional.of(cluster);
        title = say("evidence.page.title", cluster);
        removeAll();
        Head head =
                new Head(title)
                        .back("clusters/" + cluster, cluster.value())
                        .sub(say("evidence.page.sub"));
        Main main = new Main(head);
        main.addClassName("sb-main");
        List<Entry> begun = replays.upgrades(cluster);
        if (begun.isEmpty()) {
            main.add(nothing(cluster));
        } else {
            Paragraph check = new Paragraph(say("evidence.page.check"));
            check.addClassName("sb-sub");
            main.add(check);
            cards(cluster, begun).forEach(main::add);
        }
        add(main);
    }

    private Optional<LiveCluster> shown() {
        return about.flatMap(live::find);
    }

    private static Empty nothing(ClusterName cluster) {
        return new Empty(
                say("evidence.page.none"),
                say("evidence.page.none.more", cluster),
                "clusters/" + cluster,
                say("upgrade.plan"));
    }

    private List<EvidenceCard> cards(ClusterName cluster, List<Entry> begun) {
        boolean goesOn = shown().flatMap(LiveCluster::upgrade).filter(Upgrade::isAlive).isPresent();
        return begun.stream()
                .map(
                        it -> {
                            int number = begun.size() - begun.indexOf(it);
                            return new EvidenceCard(
                                    number,
                                    times.day(it.at()),
                                    goesOn && number == begun.size(),
                                    () ->
                                            packs.pack(
                                                    cluster,
                                                    number,
                                                    signedIn.require(PersonRole.VIEWER)));
                        })
                .toList();
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }
}
