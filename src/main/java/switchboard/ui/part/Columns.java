package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/// A table with a heading over every column, which scrolls sideways where it has to.
final class Columns extends Wide {
    private final NativeTableBody body = new NativeTableBody();

    /// @param label what the table shows, for those who do not see it
    /// @param headings the keys of its headings
    Columns(String label, List<String> headings) {
        super(label);
        NativeTableRow head = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say(heading));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.getElement().setAttribute("aria-label", label);
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
    }
}
