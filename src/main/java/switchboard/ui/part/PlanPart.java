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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.sequence.Basis;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Schedule;

/// A plan before it is started: its steps in order, what each waits for and by which rule, and how
/// long it usually takes. The same as text is folded below.
public final class PlanPart extends Div {
    private final Function<PlannedStep, Optional<Div>> impact;

    /// A plan of which the service impact is not told.
    public PlanPart(Plan plan) {
        this(plan, _ -> Optional.empty());
    }

    /// @param plan what to show
    /// @param impact what goes out of service with a step, if anything does
    public PlanPart(Plan plan, Function<PlannedStep, Optional<Div>> impact) {
        this.impact = impact;
        addClassName("sb-form");
        NativeTable table = new NativeTable();
        table.addClassNames("sb-table", "sb-plan-table");
        table.getElement().setAttribute("aria-label", say("plan.steps"));
        NativeTableRow head = new NativeTableRow();
        List.of("number", "step", "waits", "begins", "usual")
                .forEach(column -> head.add(heading(say("plan.column." + column))));
        head.add(heading(say("time.plan.column.slack")));
        NativeTableBody body = new NativeTableBody();
        Schedule schedule = plan.schedule();
        String start = say(plan.isWayBack() ? "plan.at-start" : "plan.after-confirmations");
        plan.steps().forEach(step -> body.add(row(step, schedule.slot(step.number()), start)));
        table.add(new NativeTableHeader(head), body);
        Wide wide = new Wide(say("plan.steps"), table);
        Pre text = new Pre(plan.toText());
        text.addClassName("sb-plan");
        add(
                new Paragraph(
                        say(
                                "time.plan.total",
                                plan.steps().size(),
                                Durations.of(plan.usual()),
                                TimeWords.range(plan.takes()))),
                new Paragraph(path(schedule)),
                wide,
                new NativeDetails(say("plan.as-text"), text));
        if (plan.steps().stream().flatMap(it -> it.basis().stream()).anyMatch(Basis::isTold)) {
            add(Message.remark(Sentence.of("time.plan.told")));
        }
    }

    private static NativeTableHeaderCell heading(String word) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String path(Schedule schedule) {
        String path =
                schedule.criticalPath().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return schedule.criticalPath().size() == schedule.slots().size()
                ? say("time.plan.all-critical")
                : say("time.plan.critical", path);
    }

    private NativeTableRow row(PlannedStep step, Schedule.Slot slot, String start) {
        NativeTableCell waits = new NativeTableCell();
        step.after().forEach(after -> waits.add(wait(after, start)));
        return new NativeTableRow(
                new NativeTableCell(mono(String.valueOf(step.number()))),
                what(step),
                waits,
                new NativeTableCell(mono(begins(slot))),
                takes(step),
                slack(slot));
    }

    private NativeTableCell what(PlannedStep step) {
        NativeTableCell cell = new NativeTableCell(new Span(step.step().title().text()));
        if (step.step().needsApproval()) {
            Span note = new Span(say("plan.asks"));
            note.addClassName("sb-note");
            cell.add(note);
        }
        impact.apply(step).ifPresent(cell::add);
        return cell;
    }

    /// `+0:04:30`: to the second, for the lab's steps are over in less than a minute.
    private static String begins(Schedule.Slot slot) {
        Duration begin = Duration.between(Instant.EPOCH, slot.from());
        return "+%d:%02d:%02d"
                .formatted(begin.toHours(), begin.toMinutesPart(), begin.toSecondsPart());
    }

    private static NativeTableCell takes(PlannedStep step) {
        Span range = new Span(TimeWords.basis(step));
        range.addClassName("sb-note");
        return new NativeTableCell(mono(usual(step)), range);
    }

    /// A critical step is marked by a shape and a word, not by a colour.
    private static NativeTableCell slack(Schedule.Slot slot) {
        Span word =
                new Span(
                        slot.isCritical()
                                ? say("time.plan.is-critical")
                                : say("time.plan.slack", Durations.of(slot.slack())));
        word.addClassName("sb-nowrap");
        return new NativeTableCell(word);
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
