package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.readiness.CheckId;
import switchboard.readiness.CheckResult;
import switchboard.readiness.Snapshot;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ChangesTable;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.HeldStart;
import switchboard.ui.part.Message;
import switchboard.ui.part.ReadinessTable;
import switchboard.ui.part.Refusals;
import switchboard.ui.part.Times;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.ReadinessChecks;
import switchboard.upgrade.ReadinessPicture;
import switchboard.upgrade.ReadinessReport;
import switchboard.upgrade.Upgrade;

/// Whether a cluster is fit to be upgraded, and after an upgrade what is not as it was.
@Route(value = "clusters/:cluster/readiness", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class ReadinessView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final ReadinessChecks checks;
    private final Revisions revisions;
    private final SignedIn signedIn;
    private final InstantSource clock;
    private final Times times = Clocks.of(this::about);
    private Optional<ClusterName> name = Optional.empty();
    private final Div refusal = new Div();
    private final Div told = new Div();
    private final Div found = new Div();
    private Optional<Shown> shown = Optional.empty();

    ReadinessView(
            LiveClusters live,
            ReadinessChecks checks,
            Revisions revisions,
            SignedIn signedIn,
            InstantSource clock) {
        this.live = live;
        this.checks = checks;
        this.revisions = revisions;
        this.signedIn = signedIn;
        this.clock = clock;
        told.addClassName("sb-form");
        found.addClassName("sb-form");
    }

    /// What is looked at without the page's lock.
    private record Seen(LiveCluster cluster, ReadinessReport report) {}

    /// What the tables were made from: while it stays, they stay, with what a person has opened.
    private record Shown(ReadinessReport report, List<Boolean> old) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LiveCluster cluster = live.cluster(Addresses.cluster(event, live));
        ClusterName name = cluster.name();
        this.name = Optional.of(name);
        about(say("readiness.title", name));
        clear();
        shown = Optional.empty();
        Head head = new Head(say("readiness.title", name)).back("clusters/" + name, name.value());
        Optional<NativeButton> run = button(name);
        boolean goesOn = cluster.upgrade().filter(Upgrade::isAlive).isPresent();
        head.button(
                goesOn
                        ? Buttons.way("upgrades/" + name, say("cluster.to-upgrade"))
                        : Buttons.way("clusters/" + name + "/plan", say("cluster.to-plan")));
        run.ifPresent(head::button);
        show(head, ZoneLine.ofCluster(times).show(clock.instant()), refusal, told, found);
        show(look(cluster), head, run);
        Follows.whileAttached(
                head,
                page ->
                        revisions.follow(
                                page,
                                Optional.of(name),
                                () -> look(live.cluster(name)),
                                seen -> show(seen, head, run)));
    }

    private Optional<LiveCluster> about() {
        return name.flatMap(live::find);
    }

    private Optional<NativeButton> button(ClusterName name) {
        return signedIn.person()
                .filter(it -> it.has(PersonRole.OPERATOR))
                .map(_ -> Buttons.main(say("readiness.run"), () -> run(name)));
    }

    private void run(ClusterName name) {
        refusal.removeAll();
        Refusals.show(refusal, () -> checks.run(name, signedIn.require(PersonRole.OPERATOR)));
    }

    private Seen look(LiveCluster cluster) {
        return new Seen(cluster, checks.report(cluster));
    }

    private void show(Seen seen, Head head, Optional<NativeButton> run) {
        ReadinessReport report = seen.report();
        Instant now = clock.instant();
        boolean asking = report.picture().asking().isPresent();
        run.ifPresent(it -> it.setEnabled(!asking && seen.cluster().state().isPresent()));
        Shown next = new Shown(report, report.results().stream().map(it -> it.isOld(now)).toList());
        if (shown.filter(next::equals).isPresent()) {
            return;
        }
        boolean same =
                shown.filter(it -> it.report().results().equals(report.results()))
                        .filter(
                                it ->
                                        it.report()
                                                .picture()
                                                .looked()
                                                .equals(report.picture().looked()))
                        .filter(it -> it.report().changes().equals(report.changes()))
                        .filter(it -> it.old().equals(next.old()))
                        .isPresent();
        shown = Optional.of(next);
        head.sub(report.picture().latest().map(it -> asked(it, now)).orElse(""));
        tell(report);
        if (!same) {
            found.removeAll();
            tables(seen, now);
        }
    }

    private String asked(Snapshot snapshot, Instant now) {
        return say(
                "readiness.asked",
                times.near(snapshot.ended(), now),
                snapshot.by(),
                snapshot.nodes().size());
    }

    private void tell(ReadinessReport report) {
        told.removeAll();
        report.picture().asking().map(ReadinessView::asking).ifPresent(told::add);
        if (report.callsForComparison()) {
            told.add(Message.ask(Sentence.of("readiness.compare")));
        } else if (!report.holds().isEmpty()) {
            told.add(HeldStart.here(report.holds()));
        } else if (report.picture().latest().isPresent()) {
            told.add(Message.remark(Sentence.of("readiness.holds-nothing")));
        }
    }

    private static Message asking(ReadinessPicture.Asking asking) {
        return Message.work(
                Sentence.of("readiness.asking", asking.over(), asking.of(), asking.by()));
    }

    private void tables(Seen seen, Instant now) {
        ReadinessReport report = seen.report();
        List<CheckResult> results = report.results();
        if (results.isEmpty()) {
            found.add(new Empty(say("readiness.none"), say("readiness.none.how")));
            return;
        }
        report.compared().ifPresent(it -> found.add(compared(report, it, now)));
        Section all = new Section(new H2(say("readiness.checks")), table(seen, now));
        all.addClassName("sb-form");
        found.add(all);
    }

    private ReadinessTable table(Seen seen, Instant now) {
        ReadinessReport report = seen.report();
        ClusterName name = seen.cluster().name();
        Optional<BiConsumer<CheckId, String>> answer =
                signedIn.person()
                        .filter(it -> it.has(PersonRole.OPERATOR))
                        .map(_ -> (check, saw) -> checks.look(name, check, saw, operator()));
        return new ReadinessTable(report.results(), report.picture().looked(), answer, times, now);
    }

    private Person operator() {
        return signedIn.require(PersonRole.OPERATOR);
    }

    private Section compared(ReadinessReport report, Snapshot before, Instant now) {
        Section section =
                new Section(
                        new H2(say("readiness.changes")),
                        Message.remark(
                                Sentence.of(
                                        "readiness.changes.with",
                                        times.near(before.ended(), now),
                                        report.changes().size())));
        if (!report.changes().isEmpty()) {
            section.add(new ChangesTable(report.changes()));
        }
        section.addClassName("sb-form");
        return section;
    }
}
