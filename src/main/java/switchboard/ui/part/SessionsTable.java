package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionBook;

/// Sessions with nodes, newest first, each with the way to its text.
public final class SessionsTable extends NativeTable {
    private static final List<String> COLUMNS =
            List.of("begun", "node", "purpose", "ended", "size");

    private final NativeTableBody body = new NativeTableBody();
    private final Times times;
    private List<SessionBook.Found> shown = List.of();

    /// @param times the clock by which they are dated
    public SessionsTable(Times times) {
        this.times = times;
        addClassName("sb-table");
        getElement().setAttribute("aria-label", say("sessions.title"));
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say("sessions." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        add(new NativeTableHeader(head), body);
    }

    /// Shows these.
    public void show(List<SessionBook.Found> sessions, Instant now) {
        if (!sessions.equals(shown)) {
            shown = List.copyOf(sessions);
            body.removeAll();
            sessions.forEach(it -> body.add(row(it, now)));
        }
    }

    private NativeTableRow row(SessionBook.Found found, Instant now) {
        NodeSession session = found.session();
        String begun = times.near(session.begun(), now);
        Anchor way = new Anchor(SessionWays.of(session.about().cluster(), session.id()), begun);
        way.addClassName("sb-mono");
        String node = session.about().node();
        way.getElement().setAttribute("aria-label", say("sessions.read", node, begun));
        NativeTableCell purpose = cell(new Span(session.about().purpose().words().text()));
        if (!found.line().isEmpty()) {
            Span line = new Span(found.line());
            line.addClassNames("sb-note", "sb-mono");
            purpose.add(line);
        }
        return new NativeTableRow(
                cell(way),
                cell(new Bold(node)),
                purpose,
                cell(new Span(ended(session)), why(session)),
                cell(new Span(size(session))));
    }

    private static String ended(NodeSession session) {
        if (session.why().isEmpty()) {
            return say("sessions.goes-on");
        }
        return session.ended()
                .map(it -> Durations.of(Duration.between(session.begun(), it)).text())
                .orElseGet(() -> say("sessions.not-known"));
    }

    private static Component why(NodeSession session) {
        Span why = new Span(session.why());
        why.addClassName("sb-note");
        return why;
    }

    private static String size(NodeSession session) {
        return session.emptied()
                ? say("session.emptied")
                : say("sessions.characters", session.size());
    }

    private static NativeTableCell cell(Component... parts) {
        return new NativeTableCell(parts);
    }
}
