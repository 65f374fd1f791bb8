package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import switchboard.telling.Delivery;
import switchboard.telling.Telling;

/// What was told to whom, newest first, and what became of it.
public final class DeliveriesTable extends NativeTable {
    private static final List<String> COLUMNS = List.of("seen", "channel", "what", "standing");

    private final NativeTableBody body = new NativeTableBody();
    private final Times times;

    /// @param times the clock by which they are dated
    public DeliveriesTable(Times times) {
        this.times = times;
        addClassName("sb-table");
        getElement().setAttribute("aria-label", say("telling.record"));
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say("telling.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        add(new NativeTableHeader(head), body);
    }

    /// Shows these.
    public void show(List<Delivery> deliveries, Instant now) {
        body.removeAll();
        deliveries.forEach(it -> body.add(row(it, now)));
    }

    private NativeTableRow row(Delivery delivery, Instant now) {
        Span outcome = new Span(delivery.outcome());
        outcome.addClassName("sb-note");
        return new NativeTableRow(
                cell(new Span(times.near(delivery.message().at(), now))),
                cell(new Bold(delivery.channel())),
                cell(new Span(delivery.message().subject())),
                cell(new Span(Telling.standing(delivery.standing()).text()), outcome));
    }

    private static NativeTableCell cell(com.vaadin.flow.component.Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }
}
