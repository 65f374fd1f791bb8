package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.ApprovalCard;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.JournalLines;
import switchboard.ui.part.Message;
import switchboard.ui.part.OverridesPart;
import switchboard.ui.part.Requests;
import switchboard.ui.part.Rows;
import switchboard.ui.part.StepRows;
import switchboard.ui.part.StepSessions;
import switchboard.ui.part.StepsTable;
import switchboard.ui.part.TimelineSection;
import switchboard.ui.part.Times;
import switchboard.ui.part.TopologyPart;
import switchboard.ui.part.UpgradePart;
import switchboard.ui.part.UpgradeWords;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.ReadinessChecks;

/// One upgrade of one cluster while it goes on: where it is, what holds it, and the card of the
/// step that asks for a yes.
@Route(value = "upgrades/:cluster", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class UpgradeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LINES = 12;

    private final LiveClusters live;
    private final Journal journal;
    private final ReadinessChecks readiness;
    private final Revisions revisions;
    private final Actions actions;
    private final OverrideActions overrides;
    private final InstantSource clock;
    private final Times times = Clocks.of(this::shown);
    private Optional<ClusterName> about = Optional.empty();
    private final Optional<Person> person;
    private String title = "";

    UpgradeView(
            LiveClusters live,
            Journal journal,
            ReadinessChecks readiness,
            Revisions revisions,
            Actions actions,
            OverrideActions overrides,
            SignedIn signedIn,
            InstantSource clock) {
        this.live = live;
        this.journal = journal;
        this.readiness = readiness;
        this.revisions = revisions;
        this.actions = actions;
        this.overrides = overrides;
        this.clock = clock;
        this.person = signedIn.person();
        addClassNames("sb-view", "sb-split");
    }

    /// What the page looks at without its lock.
    private record Seen(LiveCluster cluster, List<Entry> entries, boolean compares) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        removeAll();
        about = Optional.of(cluster.name());
        title = cluster.name().value();
        setClassName("sb-split", cluster.upgrade().isPresent());
        if (cluster.upgrade().isPresent()) {
            cluster.upgrade().ifPresent(it -> title = UpgradeWords.title(it));
            build(look(cluster));
        } else {
            add(nothing(cluster.name()));
        }
    }

    private Optional<LiveCluster> shown() {
        return about.flatMap(live::find);
    }

    private static Main nothing(ClusterName name) {
        Main main =
                new Main(
                        new Head(name.value()).back("upgrades", say("upgrade.back")),
                        new Empty(
                                say("upgrade.none.title", name),
                                say("upgrade.none.more"),
                                "clusters/" + name,
                                say("upgrade.plan")));
        main.addClassName("sb-main");
        return main;
    }

    private Seen look(LiveCluster cluster) {
        return new Seen(
                cluster,
                journal.newest(cluster.name(), LINES),
                readiness.callsForComparison(cluster));
    }

    private void build(Seen first) {
        ClusterName cluster = first.cluster().name();
        boolean operates = person.filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        UpgradePart head = new UpgradePart(operates, actions.controls(cluster), times);
        StepsTable steps =
                new StepsTable(
                        operates, (action, comment) -> actions.step(cluster, action, comment));
        OverridesPart setAside = new OverridesPart(person, overrides.of(cluster));
        Requests requests = new Requests(new ApprovalCard(person, actions, times));
        JournalLines lines = new JournalLines(times);
        TopologyPart nodes = TopologyPart.onPage();
        TimelineSection night = new TimelineSection(times).withReplay(cluster);
        Div call = comparison(cluster);
        Main main = new Main(head, call, setAside, steps, night, drawn(nodes));
        main.addClassName("sb-main");
        add(main, aside(requests, lines));
        Consumer<Seen> show =
                seen -> {
                    var now = clock.instant();
                    head.show(seen.cluster(), now);
                    show(steps, seen.cluster(), now);
                    setAside.show(seen.cluster());
                    night.show(seen.cluster(), now);
                    nodes.show(seen.cluster(), now);
                    call.setVisible(seen.compares());
                    requests.show(seen.cluster(), now);
                    lines.show(seen.entries());
                };
        show.accept(first);
        Follows.whileAttached(
                main,
                page ->
                        revisions.follow(
                                page,
                                Optional.of(cluster),
                                () -> live.find(cluster).map(this::look),
                                seen -> seen.ifPresent(show)));
    }

    private void show(StepsTable steps, LiveCluster cluster, Instant now) {
        steps.show(StepRows.of(cluster, now, times), StepSessions.of(cluster), now);
    }

    private static Div drawn(TopologyPart nodes) {
        Div place = new Div(nodes);
        place.addClassName("sb-topology");
        return place;
    }

    /// Calls for the comparison once the upgrade is over.
    private static Div comparison(ClusterName cluster) {
        Anchor way =
                Buttons.mainWay("clusters/" + cluster + "/readiness", say("readiness.compare.way"));
        Div call = new Div(Message.ask(Sentence.of("readiness.compare")), Rows.buttons(way));
        call.addClassName("sb-form");
        return call;
    }

    private static Aside aside(Requests requests, JournalLines lines) {
        Aside aside = new Aside(requests, lines);
        aside.addClassName("sb-aside");
        aside.getElement().setAttribute("tabindex", "0");
        aside.getElement().setAttribute("aria-label", say("approvals.title"));
        return aside;
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }
}
