package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.Clusters.KeyToConfirm;

/// The host keys that nodes have shown and nobody has confirmed, each with its fingerprint.
public final class KeysPart extends Section {
    private final Person person;
    private final Consumer<KeyToConfirm> confirm;
    private final Div refusal = new Div();
    private List<KeyToConfirm> shown = List.of();

    /// @param person who looks at them; operators confirm a first key, admins one that has changed
    /// @param confirm is given the key that the person has compared
    public KeysPart(Person person, Consumer<KeyToConfirm> confirm) {
        this.person = person;
        this.confirm = confirm;
        addClassName("sb-form");
        setVisible(false);
    }

    /// Shows the keys that wait now; those that wait already stay where they are.
    public void show(List<KeyToConfirm> keys) {
        if (keys.equals(shown)) {
            return;
        }
        shown = List.copyOf(keys);
        removeAll();
        setVisible(!keys.isEmpty());
        if (keys.isEmpty()) {
            refusal.removeAll();
        }
        boolean changed = keys.stream().anyMatch(key -> key.pinned().isPresent());
        add(
                Help.beside(
                        new H2(say(changed ? "keys.title.changed" : "keys.title")), Term.HOST_KEY),
                new Paragraph(say(changed ? "keys.compare.changed" : "keys.compare")));
        Div rows = new Div();
        rows.addClassName("sb-list");
        keys.forEach(key -> rows.add(row(key)));
        add(rows, refusal);
        if (first().size() > 1 && person.has(PersonRole.OPERATOR)) {
            add(Rows.buttons(Buttons.main(say("keys.confirm-all"), () -> confirm(first()))));
        }
    }

    private List<KeyToConfirm> first() {
        return shown.stream().filter(key -> key.pinned().isEmpty()).toList();
    }

    private Div row(KeyToConfirm key) {
        Code seen = new Code(key.fingerprint());
        seen.addClassName("sb-mono");
        Div words = new Div(new Bold(key.name()));
        if (!key.name().equals(key.address())) {
            words.add(new Span(" " + key.address()));
        }
        words.add(note(seen));
        key.pinned().ifPresent(old -> words.add(note(new Span(say("keys.before", old)))));
        Div row = new Div(new Mark(key.pinned().isPresent() ? "hold" : "unknown"), words);
        row.addClassName("sb-item");
        PersonRole needed = key.pinned().isPresent() ? PersonRole.ADMIN : PersonRole.OPERATOR;
        if (person.has(needed)) {
            row.add(Buttons.plain(say("keys.confirm", key.name()), () -> confirm(List.of(key))));
        } else {
            row.add(new Span(say("keys.waits-for", needed.word())));
        }
        return row;
    }

    private static Div note(com.vaadin.flow.component.Component words) {
        Div note = new Div(words);
        note.addClassName("sb-note");
        return note;
    }

    private void confirm(List<KeyToConfirm> keys) {
        refusal.removeAll();
        keys.forEach(key -> Refusals.show(refusal, () -> confirm.accept(key)));
    }
}
