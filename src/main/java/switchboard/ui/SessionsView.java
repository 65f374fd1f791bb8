package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionWish;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.SessionsTable;
import switchboard.ui.part.Times;
import switchboard.ui.part.Wide;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The sessions with the nodes of a cluster, to be filtered and searched.
@Route(value = "clusters/:cluster/sessions", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class SessionsView extends Page implements BeforeEnterObserver {
    private static final int MORE = 100;

    private final LiveClusters live;
    private final SessionBook book;
    private final InstantSource clock;
    private final Select<String> node = new Select<>();
    private final IntegerField step = new IntegerField(say("sessions.step"));
    private final TextField search = new TextField(say("sessions.search"));
    private final Empty empty = new Empty(say("sessions.none"), say("sessions.none.how"));
    private final Times times = Clocks.of(this::shown);
    private final SessionsTable table = new SessionsTable(times);
    private final Wide wide = new Wide(say("sessions.title"), table);
    private final NativeButton more = Buttons.plain(say("sessions.more"), this::more);
    private Optional<Instant> since = Optional.empty();
    private Optional<ClusterName> cluster = Optional.empty();
    private int most = MORE;

    SessionsView(LiveClusters live, SessionBook book, InstantSource clock) {
        this.live = live;
        this.book = book;
        this.clock = clock;
        node.setLabel(say("nodes.node"));
        node.setItemLabelGenerator(it -> it.isEmpty() ? say("sessions.all-nodes") : it);
        step.setMin(1);
        step.setClearButtonVisible(true);
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        node.addValueChangeListener(_ -> anew());
        step.addValueChangeListener(_ -> anew());
        search.addValueChangeListener(_ -> anew());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterName name = Addresses.cluster(event, live);
        QueryParameters asked = event.getLocation().getQueryParameters();
        cluster = Optional.of(name);
        String wanted = asked.getSingleParameter("node").orElse("");
        node.setItems(Stream.concat(nodes(name), Stream.of(wanted)).distinct().toList());
        node.setValue(wanted);
        step.setValue(asked.getSingleParameter("step").flatMap(SessionsView::number).orElse(null));
        search.setValue(asked.getSingleParameter("search").orElse(""));
        // After the fields: a field that changes ends the look back to one moment.
        since = asked.getSingleParameter("since").flatMap(SessionsView::time);
        about(say("sessions.of", name));
        build(name);
    }

    private Stream<String> nodes(ClusterName name) {
        return Stream.concat(
                Stream.of(""),
                live.cluster(name).state().stream()
                        .flatMap(state -> state.nodes().keySet().stream())
                        .map(Object::toString));
    }

    private void build(ClusterName name) {
        clear();
        Div row = new Div(node, step, search);
        row.addClassName("sb-form-row");
        Div foot = new Div(more);
        foot.addClassName("sb-buttons");
        show(
                new Head(say("sessions.of", name))
                        .back("clusters/" + name, name.value())
                        .sub(say("sessions.sub"))
                        .button(Buttons.plain(say("sessions.again"), this::look)),
                ZoneLine.ofCluster(times).show(clock.instant()),
                row,
                empty,
                wide,
                foot);
        look();
    }

    private Optional<LiveCluster> shown() {
        return cluster.flatMap(live::find);
    }

    private void anew() {
        since = Optional.empty();
        most = MORE;
        look();
    }

    private void more() {
        most += MORE;
        look();
    }

    /// One more than is shown tells whether there are more.
    private void look() {
        SessionWish wish =
                new SessionWish(
                        Optional.ofNullable(node.getValue()).filter(it -> !it.isEmpty()),
                        Optional.ofNullable(step.getValue()),
                        since,
                        search.getValue(),
                        most + 1);
        List<SessionBook.Found> found = book.find(cluster.orElseThrow(), wish);
        table.show(found.stream().limit(most).toList(), clock.instant());
        empty.setVisible(found.isEmpty());
        wide.setVisible(!found.isEmpty());
        more.setVisible(found.size() > most);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
