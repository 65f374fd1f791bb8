package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterName;
import switchboard.journal.Entry;

/// Entries of the journal in words, newest first. New ones are put on top; those that are shown
/// already stay, so that nobody loses the line that is being read.
public final class JournalList extends UnorderedList {
    private final Times times;
    private final Function<ClusterName, Times> there;
    private List<Entry> shown = List.of();
    private boolean named;

    /// @param times the clock by which the entries are dated
    /// @param there the clock of a cluster
    public JournalList(Times times, Function<ClusterName, Times> there) {
        this.times = times;
        this.there = there;
        addClassName("sb-list");
        getElement().setAttribute("aria-label", say("journal.title"));
    }

    /// Shows these entries.
    ///
    /// @param withCluster whether each says which cluster it is about
    public void show(List<Entry> entries, boolean withCluster, Instant now) {
        if (entries.equals(shown) && named == withCluster) {
            return;
        }
        if (named != withCluster || !isContinued(entries)) {
            removeAll();
            shown = List.of();
        }
        named = withCluster;
        Set<Long> known = shown.stream().map(Entry::sequence).collect(Collectors.toSet());
        int top = 0;
        for (Entry entry : entries) {
            if (!known.contains(entry.sequence())) {
                addComponentAtIndex(top, line(entry, now));
            }
            top++;
        }
        while (getComponentCount() > entries.size()) {
            remove(getComponentAt(getComponentCount() - 1));
        }
        shown = List.copyOf(entries);
    }

    /// Whether the entries differ from those shown only at the two ends.
    private boolean isContinued(List<Entry> entries) {
        Set<Entry> next = new HashSet<>(entries);
        List<Entry> kept = shown.stream().filter(next::contains).toList();
        return !kept.isEmpty() && kept.equals(shown.subList(0, kept.size()));
    }

    /// To the second today, to the minute before.
    private String when(Instant at, Instant now) {
        String near = times.near(at, now);
        return near.equals(times.minutes(at)) ? times.seconds(at) : near;
    }

    private ListItem line(Entry entry, Instant now) {
        Meaning meaning = JournalWords.meaning(entry.event());
        Div words = new Div(new Span(JournalWords.of(entry.event()).text()));
        if (named) {
            Span cluster = new Span(entry.event().cluster().value());
            cluster.addClassName("sb-note");
            words.add(cluster);
        }
        TimeOfDay time = new TimeOfDay(entry.at(), when(entry.at(), now));
        there.apply(entry.event().cluster()).besides(times, entry.at(), now).ifPresent(time::under);
        time.addClassName("sb-when");
        ListItem line = new ListItem(new Mark(meaning.css()), words, time);
        line.addClassName("sb-item");
        return line;
    }
}
