package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import switchboard.journal.Entry;
import switchboard.upgrade.Replay;

/// What happened in a night, oldest first, each a way to its moment; what is still to come at the
/// chosen moment is dimmed.
public final class ReplayEvents extends Section {
    private final OrderedList list = new OrderedList();
    private final NavigableMap<Integer, NativeButton> lines = new TreeMap<>();
    private final Times times;
    private final IntConsumer chosen;
    private Optional<NativeButton> current = Optional.empty();

    /// @param chosen told which entry of the night is wanted, from 1
    public ReplayEvents(Times times, IntConsumer chosen) {
        this.times = times;
        this.chosen = chosen;
        addClassName("sb-events");
        add(new H2(say("replay.events")), list);
    }

    /// Lists the events of a night.
    public void list(Replay night) {
        list.removeAll();
        lines.clear();
        current = Optional.empty();
        for (int count = 1; count <= night.entries().size(); count++) {
            Entry entry = night.entries().get(count - 1);
            if (Replay.isEvent(entry)) {
                list.add(new ListItem(line(entry, count)));
            }
        }
    }

    private NativeButton line(Entry entry, int count) {
        NativeButton line = new NativeButton();
        line.addClickListener(_ -> chosen.accept(count));
        line.addClassName("sb-event");
        line.getElement().setAttribute("type", "button");
        line.add(
                new TimeOfDay(entry.at(), times.seconds(entry.at())),
                new Mark(JournalWords.meaning(entry.event()).css()),
                new Span(JournalWords.of(entry.event()).text()));
        lines.put(count, line);
        return line;
    }

    /// Marks the event at which, or after which, the replay stands.
    public void stand(int written) {
        Optional<NativeButton> next =
                Optional.ofNullable(lines.floorEntry(written)).map(it -> it.getValue());
        if (!next.equals(current)) {
            current.ifPresent(it -> it.getElement().removeAttribute("aria-current"));
            next.ifPresent(
                    it -> {
                        it.getElement().setAttribute("aria-current", "true");
                    });
            current = next;
        }
    }
}
