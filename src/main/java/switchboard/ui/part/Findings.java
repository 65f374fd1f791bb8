package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Verdict;

/// What every rule says about a step: met, held or a remark, with the age of the fact behind it and
/// where the guide says so.
public final class Findings extends UnorderedList {
    private List<Finding> shown = List.of();
    private final List<Age> ages = new ArrayList<>();

    /// Findings that say nothing yet.
    public Findings() {
        addClassName("sb-findings");
    }

    /// The place of an age, which changes while the finding does not.
    private record Age(Span place, int index) {}

    /// Shows a verdict.
    ///
    /// @param now from which ages are counted
    public void show(Verdict verdict, Instant now) {
        if (!verdict.picture().equals(shown)) {
            shown = verdict.picture();
            removeAll();
            ages.clear();
            for (int index = 0; index < shown.size(); index++) {
                add(item(shown.get(index), index));
            }
        }
        ages.forEach(age -> Texts.set(age.place(), age(verdict, age.index(), now)));
    }

    private ListItem item(Finding finding, int index) {
        ListItem item = new ListItem(new Mark(mark(finding)), words(finding, index));
        item.addClassName("sb-finding");
        if (finding instanceof Finding.Holds) {
            item.addClassName("hold");
        }
        return item;
    }

    private Div words(Finding finding, int index) {
        Span age = new Span();
        ages.add(new Age(age, index));
        Div words = new Div();
        words.add(new Bold(finding.rule().title().text() + ". "), new Span(said(finding)), age);
        Span cite = new Span(cite(finding.rule()));
        cite.addClassName("sb-cite");
        words.add(cite);
        return words;
    }

    private static String said(Finding finding) {
        return switch (finding) {
            case Finding.Met met -> sentence(met.fact().text());
            case Finding.Holds holds ->
                    sentence(
                                    holds.because().stream()
                                            .map(Sentence::text)
                                            .collect(Collectors.joining("; ")))
                            + say("finding.freed", holds.freedBy())
                            + " ";
            case Finding.Remark remark -> sentence(remark.text().text());
            case Finding.Silent _ -> "";
        };
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words + " " : words + ". ";
    }

    private static String age(Verdict verdict, int index, Instant now) {
        return verdict.findings().get(index).factAt().stream()
                .map(at -> say("finding.age", Durations.of(Duration.between(at, now))) + " ")
                .findFirst()
                .orElse("");
    }

    private static String cite(RuleId rule) {
        return say("finding.cite", rule.number(), rule.section());
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Met _ -> "met";
            case Finding.Holds _ -> "hold";
            case Finding.Remark _, Finding.Silent _ -> "remark";
        };
    }
}
