package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import switchboard.cluster.NodeName;
import switchboard.upgrade.NodeNote;

/// What the site says one node is for.
final class NodeNoteRow extends Div {
    private final boolean mayWrite;
    private final TextField field = new TextField();
    private final Span note = new Span();
    private final Span by = new Span();
    private final Div refusal = new Div();
    private Optional<NodeNote> shown = Optional.empty();

    NodeNoteRow(NodeName node, boolean mayWrite, BiConsumer<NodeName, String> write) {
        this.mayWrite = mayWrite;
        addClassName("sb-node-note");
        by.addClassName("sb-cite");
        field.setLabel(node.value());
        field.setMaxLength(NodeNote.LONGEST);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        NativeButton keep = new NativeButton(say("node-notes.keep"));
        keep.addClassName("sb-button");
        keep.getElement().setAttribute("aria-label", say("node-notes.keep-of", node));
        keep.addClickListener(
                _ -> {
                    refusal.removeAll();
                    Refusals.show(refusal, () -> write.accept(node, field.getValue()));
                });
        if (mayWrite) {
            Div line = new Div(field, keep);
            line.addClassName("sb-node-note-line");
            add(line, refusal, by);
        } else {
            add(new Bold(node.value() + " "), note, by);
        }
        fill(Optional.empty());
    }

    void show(Optional<NodeNote> next, Times times, Instant now) {
        if (!next.equals(shown)) {
            // What somebody is writing here stays; the line below says whose words count now.
            boolean untouched = field.getValue().equals(words(shown));
            shown = next;
            if (untouched || !mayWrite) {
                fill(next);
            }
        }
        Texts.set(
                by,
                next.map(it -> say("node-notes.by", it.by(), times.near(it.at(), now))).orElse(""));
        by.setVisible(next.isPresent());
    }

    private static String words(Optional<NodeNote> note) {
        return note.map(NodeNote::words).orElse("");
    }

    private void fill(Optional<NodeNote> next) {
        if (mayWrite) {
            field.setValue(words(next));
        } else {
            Texts.set(note, next.map(NodeNote::words).orElseGet(() -> say("node-notes.none")));
        }
    }
}
