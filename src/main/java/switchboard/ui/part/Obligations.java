package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;
import switchboard.upgrade.Obligation;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.WaysOut;

/// What an upgrade owes, since when and by whom; and the ways out where it failed half-way.
final class Obligations extends Section {
    private final UnorderedList list = new UnorderedList();
    private List<String> shown = List.of();

    Obligations() {
        addClassName("sb-form");
        add(new H2(say("obligations.title")), list);
    }

    /// Shows what is owed now; paid debts stay, with the time of payment.
    void show(Upgrade upgrade, Instant now, Times times) {
        List<String> lines =
                Stream.concat(
                                WaysOut.of(upgrade).stream().map(Sentence::text),
                                Obligation.of(upgrade).stream().map(it -> line(it, now, times)))
                        .toList();
        setVisible(!lines.isEmpty());
        if (!lines.equals(shown)) {
            shown = lines;
            list.removeAll();
            lines.forEach(line -> list.add(new ListItem(line)));
        }
    }

    private static String line(Obligation owed, Instant now, Times times) {
        String line =
                owed.paidAt()
                        .map(at -> say("obligations.paid", owed.words(), times.near(at, now)))
                        .orElseGet(
                                () ->
                                        say(
                                                "obligations.owed",
                                                owed.words(),
                                                owed.owner(),
                                                Durations.of(Duration.between(owed.since(), now))));
        return owed.evidence().isEmpty()
                ? line
                : say(
                        "obligations.evidence",
                        line,
                        owed.evidence().stream()
                                .map(Sentence::text)
                                .collect(Collectors.joining("; ")));
    }
}
