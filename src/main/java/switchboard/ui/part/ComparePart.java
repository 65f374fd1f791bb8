package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.sequence.Consequences;
import switchboard.sequence.Course;
import switchboard.sequence.Outlook;
import switchboard.sequence.Plan;
import switchboard.sequence.SafeStart;
import switchboard.sequence.TaskList;

/// Two plans side by side. What differs is said by a word and a sign, never by a colour alone.
public final class ComparePart extends Div {
    private static final List<String> HEADINGS =
            List.of("compare.what", "compare.kept", "compare.now", "compare.verdict");
    private final Columns table = new Columns(say("compare.title"), HEADINGS);

    /// @param kept the plan that was kept
    /// @param now the plan that the form makes now
    /// @param end when the window ends, if one was named beside those of the plans
    /// @param at the moment at which both would begin
    /// @param times the clock that people read
    public ComparePart(Plan kept, Plan now, Optional<Instant> end, Instant at, Times times) {
        addClassName("sb-form");
        Consequences was = Consequences.of(kept);
        Consequences is = Consequences.of(now);
        row("list", TaskList.of(kept).title().text(), TaskList.of(now).title().text());
        row("kind", was.kind().text(), is.kind().text());
        row("count", String.valueOf(was.steps().size()), String.valueOf(is.steps().size()));
        row("only", lines(was.without(is)), lines(is.without(was)));
        row("takes", takes(was), takes(is));
        row("critical", lines(was.critical()), lines(is.critical()));
        row("approvals", lines(was.approvals()), lines(is.approvals()));
        row("out", out(was), out(is));
        row("people", lines(was.people()), lines(is.people()));
        row("files", listed(was.files()), listed(is.files()));
        row("safe", safe(kept, end, at, times), safe(now, end, at, times));
        add(table);
    }

    private void row(String what, String was, String is) {
        boolean same = was.equals(is);
        table.row(
                new Span(say("compare." + what)),
                cell(was),
                cell(is),
                same ? new Span(say("compare.same")) : new Bold(say("compare.differs")));
    }

    private static Span cell(String text) {
        Span cell = new Span(text.isEmpty() ? say("compare.none") : text);
        cell.getStyle().set("white-space", "pre-line");
        return cell;
    }

    private static String takes(Consequences of) {
        return say("compare.range", Durations.of(of.takes().usual()), TimeWords.range(of.takes()));
    }

    private static String out(Consequences of) {
        return of.out().entrySet().stream()
                .map(it -> PlanOutcome.out(it.getKey().value(), it.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /// The start of the first step with an approval is what the window decides first.
    private static String safe(Plan plan, Optional<Instant> end, Instant at, Times times) {
        return Outlook.of(plan, Course.from(at), end).safeStarts().stream()
                .findFirst()
                .map(it -> safe(plan, it, at, times))
                .orElse(say("compare.no-window"));
    }

    private static String safe(Plan plan, SafeStart start, Instant at, Times times) {
        return say(
                "compare.safe-start",
                plan.step(start.step()).step().title(),
                times.near(start.usual(), at),
                times.near(start.worst(), at));
    }

    private static String lines(List<Sentence> sentences) {
        return listed(sentences.stream().map(Sentence::text).toList());
    }

    private static String listed(List<String> lines) {
        return String.join("\n", lines);
    }
}
