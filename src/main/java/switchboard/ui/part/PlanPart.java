package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;

/// A plan before it is started: its steps in order, what each waits for and by which rule, and how
/// long it usually takes. The same as text is folded below.
public final class PlanPart extends Div {
    /// @param plan what to show
    public PlanPart(Plan plan) {
        addClassName("sb-form");
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.getElement().setAttribute("aria-label", say("plan.steps"));
        NativeTableRow head = new NativeTableRow();
        List.of("number", "step", "waits", "begins", "usual")
                .forEach(column -> head.add(heading(say("plan.column." + column))));
        NativeTableBody body = new NativeTableBody();
        Map<Integer, Duration> ends = plan.usualEnds();
        String start = say(plan.isWayBack() ? "plan.at-start" : "plan.after-confirmations");
        plan.steps().forEach(step -> body.add(row(step, ends, start)));
        table.add(new NativeTableHeader(head), body);
        Div wide = new Div(table);
        wide.addClassName("sb-wide");
        Pre text = new Pre(plan.toText());
        text.addClassName("sb-plan");
        add(
                new Paragraph(say("plan.total", plan.steps().size(), Durations.of(plan.usual()))),
                wide,
                new NativeDetails(say("plan.as-text"), text));
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(PlannedStep step, Map<Integer, Duration> ends, String start) {
        Duration end = ends.getOrDefault(step.number(), Duration.ZERO);
        NativeTableCell waits = new NativeTableCell();
        step.after().forEach(after -> waits.add(wait(after, start)));
        return new NativeTableRow(
                new NativeTableCell(mono(String.valueOf(step.number()))),
                what(step),
                waits,
                new NativeTableCell(mono(begins(end.minus(step.usual())))),
                new NativeTableCell(mono(usual(step))));
    }

    private static NativeTableCell what(PlannedStep step) {
        NativeTableCell cell = new NativeTableCell(new Span(step.step().title().text()));
        if (step.step().needsApproval()) {
            Span note = new Span(say("plan.asks"));
            note.addClassName("sb-note");
            cell.add(note);
        }
        return cell;
    }

    /// `+0:04:30`: to the second, for the lab's steps are over in less than a minute.
    private static String begins(Duration begin) {
        return "+%d:%02d:%02d"
                .formatted(begin.toHours(), begin.toMinutesPart(), begin.toSecondsPart());
    }

    private static String usual(PlannedStep step) {
        return step.usual().isZero() ? say("plan.by-a-person") : Durations.of(step.usual()).text();
    }

    private static Div wait(PlannedStep.After after, String start) {
        Span what = new Span(after.number() == 0 ? start : say("plan.after", after.number()));
        Span rule =
                new Span(
                        say(
                                "plan.rule",
                                after.rule().number(),
                                after.rule().title(),
                                after.rule().section()));
        rule.addClassName("sb-note");
        return new Div(what, rule);
    }

    private static Span mono(String text) {
        Span span = new Span(text);
        span.addClassNames("sb-mono", "sb-nowrap");
        return span;
    }
}
