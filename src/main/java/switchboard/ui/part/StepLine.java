package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/// One step in the table. It is changed in place, so that what a person has opened stays open.
final class StepLine extends Div {
    private final Span mark = cell();
    private final Span number = new Span();
    private final Span name = new Span();
    private final Div notes = new Div();
    private final Findings findings = new Findings();
    private final NativeDetails rules = new NativeDetails(say("steps.rules"), findings);
    private final Span sessions = new Span();
    private final StepActions actions;
    private final Span by = cell();
    private final Span filled = new Span();
    private final Span bar = new Span(filled);
    private final Span said = new Span();
    private final Span progress = cell();
    private final Span time = cell();
    private String kind = "";
    private List<String> noted = List.of();

    StepLine(boolean mayAct, BiConsumer<StepRow.Action, String> act) {
        addClassName("sb-step");
        getElement().setAttribute("role", "row");
        name.addClassName("sb-step-name");
        notes.addClassName("sb-note");
        rules.addClassName("sb-note");
        actions = new StepActions(mayAct, act);
        bar.addClassName("sb-bar");
        progress.add(bar, said);
        Div what = new Div();
        what.getElement().setAttribute("role", "cell");
        what.addClassName("sb-step-what");
        number.addClassNames("sb-mono", "sb-quiet");
        what.add(number, name, rules, sessions, notes, actions);
        sessions.addClassName("sb-step-sessions");
        time.addClassName("sb-mono");
        add(mark, what, by, progress, time);
        rules.addToggleListener(toggled -> findings.setVisible(toggled.isOpened()));
        findings.setVisible(false);
    }

    void show(StepRow row, Instant now) {
        kind(row.kind());
        Texts.set(number, String.valueOf(row.number()));
        Texts.set(name, row.name());
        Texts.set(by, row.by());
        Texts.set(time, row.time());
        notes(row.notes());
        progress(row.part(), row.progress());
        actions.show(row.actions());
        rules.setVisible(row.verdict().filter(it -> !it.findings().isEmpty()).isPresent());
        row.verdict().ifPresent(it -> findings.show(it, now));
    }

    /// Shows the way to the transcripts of the step, once there is one.
    void sessions(StepRow row, Optional<String> address) {
        if (sessions.getComponentCount() == 0) {
            address.map(it -> SessionWays.link(it, row.name())).ifPresent(sessions::add);
        }
    }

    private void kind(String next) {
        if (!next.equals(kind)) {
            removeClassName(kind);
            addClassName(next);
            kind = next;
            mark.removeAll();
            Span word = new Span(say("steps.state." + next));
            word.addClassName("sb-hidden");
            mark.add(new Mark(next), word);
        }
    }

    private void notes(List<String> next) {
        if (!next.equals(noted)) {
            noted = next;
            notes.removeAll();
            next.forEach(note -> notes.add(new Div(note)));
        }
        notes.setVisible(!noted.isEmpty());
    }

    private void progress(OptionalDouble part, String words) {
        bar.setVisible(part.isPresent());
        progress.setClassName("sb-progress", part.isPresent());
        said.setClassName("sb-mono", part.isPresent());
        part.ifPresent(it -> filled.getStyle().set("width", Math.round(it * 100) + "%"));
        Texts.set(said, words);
    }

    private static Span cell() {
        Span cell = new Span();
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
