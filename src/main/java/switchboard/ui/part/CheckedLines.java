package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import switchboard.sequence.CheckedSequence;
import switchboard.sequence.Finding;
import switchboard.sequence.RunSequence;
import switchboard.sequence.Verdict;

/// The lines of a run sequence in their order, each with the rules that it breaks, or with what was
/// expected where it cannot be read.
final class CheckedLines extends Wide {
    CheckedLines(CheckedSequence checked) {
        super(say("check.found"));
        NativeTableRow head = new NativeTableRow();
        List.of("line", "text", "rules")
                .forEach(column -> head.add(heading(say("check.column." + column))));
        Map<Integer, NativeTableRow> rows = new TreeMap<>();
        checked.lines().forEach(it -> rows.put(it.line().number(), judged(it)));
        checked.unread().forEach(it -> rows.put(it.number(), unread(it)));
        checked.notJudged().forEach(it -> rows.put(it.number(), notJudged(it)));
        NativeTableBody body = new NativeTableBody();
        rows.values().forEach(body::add);
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.getElement().setAttribute("aria-label", say("check.found"));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow judged(CheckedSequence.CheckedLine line) {
        boolean broken = !line.broken().isEmpty();
        Div said = new Div();
        said.add(
                broken
                        ? pill("hold", say("check.breaks", numbers(line)))
                        : pill("met", say("check.keeps")));
        for (CheckedSequence.CheckedStep step : line.steps()) {
            said.add(findings(matters(step.undated())));
        }
        List<CheckedSequence.CheckedStep> asked =
                line.steps().stream().filter(it -> !it.verdict().findings().isEmpty()).toList();
        if (!asked.isEmpty()) {
            NativeDetails all = new NativeDetails(say("check.all-rules"), new Div());
            all.addClassName("sb-note");
            all.setContent(
                    new Div(
                            asked.stream()
                                    .map(it -> findings(it.undated()))
                                    .toArray(Component[]::new)));
            said.add(all);
        }
        return row(line.line().number(), line.line().text(), said);
    }

    private static String numbers(CheckedSequence.CheckedLine line) {
        return line.broken().stream()
                .map(it -> it.rule().number())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What breaks a rule, and what somebody should know before this line is run.
    private static Verdict matters(Verdict verdict) {
        return new Verdict(
                verdict.findings().stream()
                        .filter(it -> !(it.finding() instanceof Finding.Met))
                        .toList());
    }

    private static Findings findings(Verdict verdict) {
        Findings findings = new Findings();
        // Without dates there is no age to count from.
        findings.show(verdict, Instant.EPOCH);
        findings.setVisible(!verdict.findings().isEmpty());
        return findings;
    }

    private static NativeTableRow unread(RunSequence.Unread line) {
        Div said =
                new Div(
                        pill("hold", say("check.not-read")),
                        new Div(new Span(line.expected().text())));
        return row(line.number(), line.text(), said);
    }

    private static NativeTableRow notJudged(RunSequence.Line line) {
        return row(line.number(), line.text(), new Div(pill("unknown", say("check.not-judged"))));
    }

    private static NativeTableRow row(int number, String text, Div said) {
        Span place = new Span(String.valueOf(number));
        place.addClassName("sb-mono");
        Span written = new Span(text);
        written.addClassName("sb-mono");
        return new NativeTableRow(
                new NativeTableCell(place),
                new NativeTableCell(written),
                new NativeTableCell(said));
    }

    private static Span pill(String kind, String words) {
        Span pill = new Span(new Mark(kind), new Span(words));
        pill.addClassNames("sb-pill", kind);
        return pill;
    }
}
