package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.journal.Entry;
import switchboard.ui.part.Bold;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.ReplayControls;
import switchboard.ui.part.ReplayEvents;
import switchboard.ui.part.Ribbon;
import switchboard.ui.part.StepRows;
import switchboard.ui.part.StepSessions;
import switchboard.ui.part.StepsTable;
import switchboard.ui.part.TimelineSection;
import switchboard.ui.part.Times;
import switchboard.ui.part.TopologyPart;
import switchboard.ui.part.UpgradePart;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Replay;
import switchboard.upgrade.Replays;

/// A night out of the journal on the screens of the upgrade, moved by a slider. Nothing on it acts.
@Route(value = "clusters/:cluster/replay", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class ReplayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);

    private final LiveClusters live;
    private final Replays replays;
    private final Times times = Clocks.of(this::shown);
    private final UpgradePart head = new UpgradePart(false, new Past(), times).ofThePast();
    private final StepsTable steps = new StepsTable(false, (_, _) -> {});
    private final TimelineSection timeline = new TimelineSection(times);
    private final TopologyPart nodes = TopologyPart.onPage();
    private final Ribbon ribbon = new Ribbon();
    private final Div mark = new Div();
    private final ReplayControls controls = new ReplayControls(times, this::stand);
    private final ReplayEvents events = new ReplayEvents(times, controls::entry);
    private Optional<Replay> night = Optional.empty();
    private Optional<ClusterName> about = Optional.empty();
    private String title = "";

    ReplayView(LiveClusters live, Replays replays) {
        this.live = live;
        this.replays = replays;
        addClassNames("sb-view", "sb-split");
    }

    /// Nothing that is over can be paused or stopped.
    private static final class Past implements UpgradePart.Controls {
        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void stopHere(String reason) {}
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterName cluster = Addresses.cluster(event, live);
        about = Optional.of(cluster);
        title = say("replay.title", cluster);
        removeAll();
        List<Entry> nights = replays.upgrades(cluster);
        if (nights.isEmpty()) {
            add(nothing(cluster));
        } else {
            build(cluster, nights);
            choose(cluster, nights.getFirst());
        }
    }

    private Optional<LiveCluster> shown() {
        return about.flatMap(live::find);
    }

    private static Main nothing(ClusterName cluster) {
        Main main =
                new Main(
                        new Head(say("replay.title", cluster)),
                        new Empty(
                                say("replay.none"),
                                say("replay.none.more", cluster),
                                "clusters/" + cluster,
                                say("upgrade.plan")));
        main.addClassName("sb-main");
        return main;
    }

    private void build(ClusterName cluster, List<Entry> nights) {
        mark.addClassName("sb-past");
        mark.getElement().setAttribute("role", "note");
        Anchor back = new Anchor("upgrades/" + cluster, say("replay.back", cluster));
        back.addClassName("sb-back");
        Div top = new Div(back, mark, controls);
        top.addClassName("sb-past-top");
        Paragraph dates = new Paragraph(say("replay.dates"));
        dates.addClassName("sb-sub");
        Div drawn = new Div(nodes);
        drawn.addClassName("sb-topology");
        Section wall = new Section(new H2(say("replay.wall")), ribbon);
        wall.addClassName("sb-past-wall");
        Main main = new Main(top, head, dates, steps, timeline, drawn, wall);
        main.addClassName("sb-main");
        Aside aside = new Aside();
        if (nights.size() > 1) {
            aside.add(choice(cluster, nights));
        }
        aside.add(events);
        aside.addClassName("sb-aside");
        aside.getElement().setAttribute("tabindex", "0");
        aside.getElement().setAttribute("aria-label", say("replay.events"));
        add(main, aside);
    }

    private Select<Entry> choice(ClusterName cluster, List<Entry> nights) {
        Select<Entry> choice = new Select<>();
        choice.setLabel(say("replay.night"));
        choice.setItems(nights);
        choice.setItemLabelGenerator(it -> day(it.at()));
        choice.setValue(nights.getFirst());
        choice.addValueChangeListener(change -> choose(cluster, change.getValue()));
        return choice;
    }

    private void choose(ClusterName cluster, Entry begun) {
        Replay chosen = replays.night(cluster, begun);
        night = Optional.of(chosen);
        mark.removeAll();
        mark.add(new Bold(say("replay.mark", day(chosen.from()))));
        events.list(chosen);
        controls.take(chosen);
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(times.zone()));
    }

    private void stand(Replay.Place place) {
        night.ifPresent(it -> show(it.at(place), place));
    }

    private void show(LiveCluster then, Replay.Place place) {
        head.show(then, place.at());
        steps.show(StepRows.of(then, place.at(), times), StepSessions.of(then), place.at());
        timeline.show(then, place.at());
        nodes.show(then, place.at());
        ribbon.show(then, place.at(), times);
        events.stand(place.written());
    }

    @Override
    public String getPageTitle() {
        return Words.title(title);
    }
}
