package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ClusterCard;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.Message;
import switchboard.ui.part.NewCluster;
import switchboard.ui.part.RegisterForm;
import switchboard.ui.part.Times;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// All clusters, and the form that registers one.
@Route(value = "clusters", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class ClustersView extends Page {
    private static final int FASTEST = 1000;

    private final SignedIn signedIn;
    private final Clusters clusters;
    private final LabDefaults lab;
    private final InstantSource clock;
    private final Head head = new Head(say("clusters.title"));
    private final Times times = Clocks.ofViewer();
    private final Div cards = new Div();
    private final Map<ClusterName, ClusterCard> shown = new HashMap<>();

    ClustersView(
            LiveClusters live,
            Revisions revisions,
            SignedIn signedIn,
            Clusters clusters,
            LabDefaults lab,
            InstantSource clock) {
        this.signedIn = signedIn;
        this.clusters = clusters;
        this.lab = lab;
        this.clock = clock;
        about(say("clusters.title"));
        cards.addClassName("sb-cards");
        show(head);
        List<LiveCluster> all = live.all();
        boolean mayRegister =
                signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        if (all.isEmpty()) {
            show(
                    new Empty(
                            say("clusters.none"),
                            say(mayRegister ? "clusters.none.register" : "clusters.none.ask")));
        }
        show(cards);
        if (mayRegister) {
            show(registration(all));
        }
        showAll(all);
        Follows.whileAttached(
                this, page -> revisions.follow(page, Optional.empty(), live::all, this::showAll));
    }

    private void showAll(List<LiveCluster> all) {
        cards.setVisible(!all.isEmpty());
        all.forEach(cluster -> card(cluster.name()).show(cluster, clock.instant(), times));
    }

    private ClusterCard card(ClusterName name) {
        return shown.computeIfAbsent(
                name,
                it -> {
                    ClusterCard card = new ClusterCard(it);
                    cards.add(card);
                    return card;
                });
    }

    private Section registration(List<LiveCluster> all) {
        Optional<NewCluster> fromLab =
                lab.cluster()
                        .filter(
                                it ->
                                        all.stream()
                                                .noneMatch(
                                                        c -> c.name().value().equals(it.name())));
        Section section = new Section(new H2(say("register.title")));
        section.addClassNames("sb-form", "sb-narrow");
        fromLab.ifPresent(_ -> section.add(Message.remark(Sentence.of("register.from-lab"))));
        RegisterForm form = new RegisterForm(fromLab.orElseGet(NewCluster::blank), this::register);
        section.add(form);
        section.setVisible(all.isEmpty());
        if (!all.isEmpty()) {
            head.button(
                    Buttons.plain(
                            say("register.title"),
                            () -> {
                                section.setVisible(true);
                                section.scrollIntoView();
                                form.begin();
                            }));
        }
        return section;
    }

    private void register(NewCluster typed) {
        ClusterName name = new ClusterName(typed.name());
        clusters.register(
                name,
                typed.address(),
                typed.port(),
                typed.user(),
                typed.password(),
                pace(typed.speed()),
                signedIn.require(PersonRole.OPERATOR));
        getUI().ifPresent(page -> page.navigate("clusters/" + name));
    }

    private static Pace pace(int speed) {
        if (speed < 1 || speed > FASTEST) {
            throw new InvalidInput(Sentence.of("input.speed", FASTEST));
        }
        return speed == 1 ? Pace.ofRealNodes() : Pace.ofRealNodes().faster(speed);
    }
}
