package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import switchboard.readiness.Change;

/// What is not on the nodes as it was before an upgrade.
public final class ChangesTable extends Div {
    private static final List<String> HEADINGS =
            List.of(
                    "readiness.column.verdict",
                    "nodes.node",
                    "readiness.column.what",
                    "readiness.column.was",
                    "readiness.column.is",
                    "readiness.column.says");

    /// @param changes at least one, in the order of the nodes
    public ChangesTable(List<Change> changes) {
        Columns table = new Columns(say("readiness.changes"), HEADINGS);
        changes.forEach(
                it ->
                        table.row(
                                new VerdictPill(it.verdict()),
                                new Bold(it.node().value()),
                                new Span(it.topic().title().text()),
                                value(it.was()),
                                value(it.is()),
                                new Span(it.says().text())));
        add(table);
    }

    private static Span value(String text) {
        Span value = new Span(text.isEmpty() ? say("readiness.not-known") : text);
        if (!text.isEmpty()) {
            value.addClassName("sb-mono");
        }
        return value;
    }
}
