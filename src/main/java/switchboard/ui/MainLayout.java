package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.Sentence;
import switchboard.journal.SafeMode;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Brand;
import switchboard.ui.part.Message;
import switchboard.ui.part.NavLink;
import switchboard.ui.part.StopAll;
import switchboard.ui.part.Who;
import switchboard.upgrade.EmergencyStops;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;

/// What stands around every page but the wall and the sign-in page: the way to the other pages, and
/// who is signed in.
@RolesAllowed("VIEWER")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final List<NavLink> links = new ArrayList<>();
    private final NavLink approvals;
    private final NavLink notifications;
    private final Div told = new Div();
    private final Div rehearsed = new Div();
    private final Div safe = new Div();
    private final Div page = new Div(safe, told, rehearsed);
    private Optional<Sentence> warned = Optional.empty();
    private final ApprovalDesk desk;
    private final Notices notices;
    private final LiveClusters live;
    private final RehearsalMarks marks;
    private final boolean somebody;
    private final StopAll stopAll;
    private final SafeMode mode;

    MainLayout(
            SignedIn signedIn,
            SignOut signOut,
            ApprovalDesk desk,
            Notices notices,
            RehearsalMarks marks,
            Revisions revisions,
            EmergencyStops stops,
            LiveClusters live,
            SafeMode mode) {
        this.mode = mode;
        this.marks = marks;
        this.desk = desk;
        this.notices = notices;
        this.live = live;
        this.somebody = signedIn.person().isPresent();
        this.stopAll =
                new StopAll(() -> stops.call(signedIn.require(PersonRole.VIEWER)), this::tell);
        addClassName("sb-app");
        Nav nav = new Nav();
        nav.addClassName("sb-nav");
        nav.getElement().setAttribute("aria-label", say("nav.label"));
        nav.add(new Brand());
        told.addClassName("sb-told");
        safe.addClassName("sb-told");
        page.addClassName("sb-page");
        add(nav, page);
        link(nav, "upgrades");
        approvals = link(nav, "approvals");
        link(nav, "clusters");
        notifications = link(nav, "notifications");
        link(nav, "journal");
        link(nav, "walls");
        link(nav, "glossary");
        signedIn.person().ifPresent(person -> own(nav, person, signOut));
        Follows.whileAttached(
                this,
                ui -> revisions.follow(ui, Optional.empty(), this::waiting, this::showWaiting));
    }

    /// What only some have, and what is about the person.
    private void own(Nav nav, Person person, SignOut signOut) {
        if (person.has(PersonRole.ADMIN)) {
            link(nav, "people");
            link(nav, "telling");
        }
        if (EmergencyStops.mayBeCalledBy(person)) {
            nav.add(stopAll);
        }
        nav.add(new Who(person, signOut));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().appendChild(content.getElement());
    }

    private NavLink link(Nav nav, String page) {
        NavLink link = new NavLink(page, say("nav." + page));
        links.add(link);
        nav.add(link);
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getFirstSegment();
        links.forEach(link -> link.here(here));
        told.removeAll();
        rehearsed.removeAll();
        marks.banner(event.getRouteParameters()).ifPresent(rehearsed::add);
        showWaiting(waiting());
    }

    /// Says on every page that nothing is driven, once.
    private void warn() {
        Optional<Sentence> now = mode.because();
        if (!now.equals(warned)) {
            warned = now;
            safe.removeAll();
            now.map(Message::refusal).ifPresent(safe::add);
        }
    }

    /// Says something above the page, until the person goes on to another.
    void tell(Message message) {
        told.removeAll();
        told.add(message);
    }

    /// How many things call for a person; those of rehearsals call nobody who is not there anyway.
    private record Waiting(int approvals, long calls, boolean running) {}

    private Waiting waiting() {
        if (!somebody) {
            // A page that there is not is shown to everybody, and walls too.
            return new Waiting(0, 0, false);
        }
        long calls =
                notices.all().stream()
                        .filter(it -> it.severity() == Severity.PERSON_NEEDED)
                        .filter(it -> !it.cluster().isRehearsal())
                        .count();
        long asked = desk.waiting().stream().filter(it -> !it.cluster().isRehearsal()).count();
        boolean running =
                live.all().stream()
                        .flatMap(it -> it.upgrade().stream())
                        .anyMatch(Upgrade::isRunning);
        return new Waiting((int) asked, calls, running);
    }

    private void showWaiting(Waiting now) {
        warn();
        approvals.waiting(now.approvals(), say("nav.approvals.waiting", now.approvals()));
        stopAll.setVisible(now.running());
        notifications.waiting(now.calls(), say("nav.notifications.waiting", now.calls()));
    }
}
