package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.InstantSource;
import java.util.Optional;
import switchboard.security.PageDoor;
import switchboard.security.WaitingWall;
import switchboard.security.WallPairings;
import switchboard.security.WallPairings.Wait;
import switchboard.ui.part.PairingCode;
import switchboard.ui.part.Times;
import switchboard.ui.part.Words;

/// What a browser shows that is to become a wall: a code, until an admin has typed it. A browser
/// that may see walls already sees its wall here.
@Route("wall")
@StyleSheet("context://styles/pairing.css")
@AnonymousAllowed
class PairingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final WallPairings pairings;
    private final WallOfPass walls;
    private final Revisions revisions;
    private final InstantSource clock;
    private final Times times = Clocks.ofViewer();
    private final PairingCode code = new PairingCode(PageDoor.SIGN_IN.substring(1));

    PairingView(WallPairings pairings, WallOfPass walls, Revisions revisions, InstantSource clock) {
        this.clock = clock;
        this.pairings = pairings;
        this.walls = walls;
        this.revisions = revisions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (walls.visitor().isPresent()) {
            event.rerouteTo(WallView.class, new RouteParameters("cluster", WallView.ALL));
            return;
        }
        waiting()
                .ifPresentOrElse(
                        browser -> await(event.getUI(), browser),
                        // The door gives the secret, with a session that nobody else knows.
                        () -> go(event.getUI(), PageDoor.WALL_HERE));
    }

    private static Optional<WaitingWall> waiting() {
        return Optional.ofNullable(
                        VaadinSession.getCurrent().getSession().getAttribute(WallPairings.WAITING))
                .map(WaitingWall.class::cast);
    }

    private void await(UI ui, WaitingWall browser) {
        add(code);
        show(ui, pairings.look(browser));
        Follows.whileAttached(
                code,
                page ->
                        revisions.follow(
                                page,
                                Optional.empty(),
                                () -> pairings.look(browser),
                                wait -> show(page, wait)));
    }

    private void show(UI page, Wait wait) {
        switch (wait) {
            case Wait.Show it -> code.show(it.code(), it.until(), clock.instant(), times);
            case Wait.GoOn _ -> go(page, PageDoor.PAIRED);
        }
    }

    /// Below the address of the product, wherever that is.
    private static void go(UI page, String path) {
        page.getPage().setLocation(path.substring(1));
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("walls.pair.title"));
    }
}
