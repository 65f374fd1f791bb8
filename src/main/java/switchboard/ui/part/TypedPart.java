package switchboard.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/// What will be typed, and on which nodes.
final class TypedPart extends Div {
    private List<Object> shown = List.of();

    TypedPart() {
        addClassName("sb-typed");
    }

    void show(CardWords words) {
        List<Object> next = new ArrayList<>(words.changes());
        next.add(words.command());
        next.addAll(words.notes());
        next.addAll(words.figures());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        removeAll();
        Div command = note(words.command());
        command.addClassName("sb-command");
        add(command);
        words.changes().forEach(this::row);
        words.notes().forEach(it -> add(note(it)));
        words.figures().forEach(it -> add(note(it)));
    }

    private void row(CardWords.Change change) {
        Div row = new Div(new Bold(change.node()), new Span(change.fromTo()));
        row.addClassName("sb-typed-row");
        add(row);
    }

    private static Div note(String words) {
        Div note = new Div(words);
        note.addClassName("sb-typed-note");
        return note;
    }
}
