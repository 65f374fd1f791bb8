package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The steps of an upgrade in their order, each with who approved it, what holds it and its time.
public final class StepsTable extends Div {
    private final BiConsumer<StepRow.Action, String> act;
    private final boolean mayAct;
    private final List<StepLine> lines = new ArrayList<>();

    /// @param mayAct whether the person may do anything about steps
    /// @param act does it, with a comment; throws what cannot be done
    public StepsTable(boolean mayAct, BiConsumer<StepRow.Action, String> act) {
        this.mayAct = mayAct;
        this.act = act;
        addClassName("sb-steps");
        getElement().setAttribute("role", "table").setAttribute("aria-label", say("steps.label"));
        add(head());
    }

    /// Shows the rows; a line whose row says the same is not touched.
    ///
    /// @param sessions where the transcripts are of the steps that have any
    public void show(List<StepRow> rows, Map<Integer, String> sessions, Instant now) {
        while (lines.size() > rows.size()) {
            remove(lines.removeLast());
        }
        while (lines.size() < rows.size()) {
            StepLine line = new StepLine(mayAct, act);
            lines.add(line);
            add(line);
        }
        for (int index = 0; index < rows.size(); index++) {
            StepRow row = rows.get(index);
            lines.get(index).show(row, now);
            lines.get(index).sessions(row, Optional.ofNullable(sessions.get(row.number())));
        }
    }

    private static Div head() {
        Div head = new Div();
        head.addClassNames("sb-step", "sb-step-head");
        head.getElement().setAttribute("role", "row");
        Span mark = heading("steps.mark");
        Span hidden = new Span(mark.getText());
        hidden.addClassName("sb-hidden");
        mark.removeAll();
        mark.add(hidden);
        head.add(
                mark,
                heading("steps.step"),
                heading("steps.by"),
                heading("steps.progress"),
                heading("steps.time"));
        return head;
    }

    private static Span heading(String key) {
        Span cell = new Span(say(key));
        cell.getElement().setAttribute("role", "columnheader");
        return cell;
    }
}
