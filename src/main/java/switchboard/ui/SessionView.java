package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionBook;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Head;
import switchboard.ui.part.ScriptPages;
import switchboard.ui.part.SessionWays;
import switchboard.upgrade.LiveClusters;

/// The text of one session with a node.
@Route(value = "clusters/:cluster/sessions/:session", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class SessionView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final SessionBook book;
    private final Pre text = new Pre();
    private final Span place = new Span();
    private final NativeButton earlier = Buttons.plain(say("session.earlier"), () -> turn(-1));
    private final NativeButton later = Buttons.plain(say("session.later"), () -> turn(1));
    private List<String> pages = List.of();
    private int page;

    SessionView(LiveClusters live, SessionBook book) {
        this.live = live;
        this.book = book;
        text.addClassName("sb-plan");
        // A text that can be scrolled must be reached by keys.
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", say("session.text"));
        place.addClassName("sb-quiet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterName cluster = Addresses.cluster(event, live);
        String asked = event.getRouteParameters().get("session").orElse("");
        build(
                Optional.of(asked)
                        .filter(it -> it.matches("[0-9]{1,18}"))
                        .flatMap(it -> book.read(cluster, Long.parseLong(it)))
                        .orElseThrow(
                                () ->
                                        new Addresses.NotThere(
                                                Sentence.of("input.no-such-session", asked))));
    }

    private void build(SessionBook.Script script) {
        NodeSession session = script.session();
        ClusterName cluster = session.about().cluster();
        String title = say("session.of", session.about().node(), session.about().purpose().words());
        about(title);
        clear();
        pages = ScriptPages.of(script.text());
        page = 0;
        Div foot = new Div(place, earlier, later);
        foot.addClassName("sb-buttons");
        show(
                new Head(title)
                        .back(SessionWays.all(cluster), say("sessions.of", cluster))
                        .sub(sub(session))
                        .button(download(script)),
                text,
                foot);
        turn(0);
    }

    private static String sub(NodeSession session) {
        return session.emptied() ? say("session.emptied") : say("session.sub", session.why());
    }

    private static Anchor download(SessionBook.Script script) {
        NodeSession session = script.session();
        String name =
                (session.about().cluster() + "-" + session.about().node() + "-" + session.id())
                                .replaceAll("[^A-Za-z0-9._-]", "_")
                        + ".txt";
        byte[] bytes = script.whole().getBytes(StandardCharsets.UTF_8);
        Anchor way =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                _ ->
                                        new DownloadResponse(
                                                new ByteArrayInputStream(bytes),
                                                name,
                                                "text/plain;charset=UTF-8",
                                                bytes.length)),
                        say("session.download"));
        way.addClassName("sb-button");
        return way;
    }

    private void turn(int by) {
        page += by;
        text.setText(pages.get(page));
        place.setText(say("session.page", page + 1, pages.size()));
        boolean many = pages.size() > 1;
        place.setVisible(many);
        earlier.setVisible(many);
        later.setVisible(many);
        earlier.setEnabled(page > 0);
        later.setEnabled(page < pages.size() - 1);
    }
}
