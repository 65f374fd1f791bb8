package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.notice.Notice;
import switchboard.notice.Severity;

/// Which notices a person wants to see: of a cluster, of a kind, with certain words.
public final class NoticeFilter extends Div {
    private final Select<String> cluster = new Select<>();
    private final Select<Optional<Severity>> kind = new Select<>();
    private final TextField words = new TextField(say("notices.filter.words"));
    private List<String> clusters = List.of();
    private boolean offering;

    /// @param changed is called when a person chose otherwise
    public NoticeFilter(Runnable changed) {
        addClassName("sb-form-row");
        cluster.setLabel(say("notices.filter.cluster"));
        cluster.setItemLabelGenerator(it -> it.isEmpty() ? say("notices.filter.all") : it);
        kind.setLabel(say("notices.filter.kind"));
        List<Optional<Severity>> kinds = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(Severity.values()).map(Optional::of).forEach(kinds::add);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(NoticeFilter::word);
        kind.setValue(Optional.empty());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        offer(List.of());
        Stream.<AbstractField<?, ?>>of(cluster, kind, words)
                .forEach(
                        it ->
                                it.addValueChangeListener(
                                        _ -> {
                                            // New items clear the choice for a moment.
                                            if (!offering) {
                                                changed.run();
                                            }
                                        }));
        add(cluster, kind, words);
    }

    /// What a kind of notice is called.
    static String title(Severity severity) {
        return say("notices.kind." + severity.name().toLowerCase(Locale.ROOT));
    }

    private static String word(Optional<Severity> kind) {
        return kind.map(NoticeFilter::title).orElseGet(() -> say("notices.filter.all"));
    }

    /// Offers the clusters of these notices; what was chosen stays chosen.
    public void offer(List<Notice> notices) {
        List<String> next =
                Stream.concat(
                                Stream.of("", Optional.ofNullable(cluster.getValue()).orElse("")),
                                notices.stream().map(it -> it.cluster().value()))
                        .distinct()
                        .sorted()
                        .toList();
        if (!next.equals(clusters)) {
            clusters = next;
            String chosen = Optional.ofNullable(cluster.getValue()).orElse("");
            offering = true;
            cluster.setItems(next);
            cluster.setValue(chosen);
            offering = false;
        }
    }

    /// Whether the person wants to see a notice.
    public boolean shows(Notice notice) {
        String only = Optional.ofNullable(cluster.getValue()).orElse("");
        String part = words.getValue().strip().toLowerCase(Locale.ROOT);
        return (only.isEmpty() || notice.cluster().value().equals(only))
                && kind.getValue().filter(it -> it != notice.severity()).isEmpty()
                && notice.words().text().toLowerCase(Locale.ROOT).contains(part);
    }
}
