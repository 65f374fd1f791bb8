package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import switchboard.journal.Entry;

/// The latest lines of the journal, newest first.
public final class JournalLines extends Section {
    private final Div lines = new Div();
    private final Times times;
    private List<Entry> shown = List.of();

    /// @param times the clock by which the lines are dated
    public JournalLines(Times times) {
        this.times = times;
        addClassName("sb-log");
        lines.addClassName("sb-log");
        lines.getStyle().set("display", "contents");
        add(new H2(say("log.title")), lines);
        setVisible(false);
    }

    /// Shows these entries.
    public void show(List<Entry> entries) {
        if (!entries.equals(shown)) {
            shown = entries;
            lines.removeAll();
            entries.forEach(entry -> lines.add(line(entry)));
            setVisible(!entries.isEmpty());
        }
    }

    private Div line(Entry entry) {
        Span what = new Span(JournalWords.of(entry.event()).text());
        TimeOfDay at = new TimeOfDay(entry.at(), times.seconds(entry.at()));
        times.yours(entry.at(), entry.at()).ifPresent(at::setTitle);
        Div line = new Div(at, what);
        line.addClassName("sb-log-line");
        return line;
    }
}
