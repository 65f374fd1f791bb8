package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.ServiceImpact;

/// What goes out of service with a step, for how long, and what is left meanwhile.
public final class ImpactPart extends Div {
    private List<Object> shown = List.of();

    ImpactPart() {
        addClassName("sb-impact");
        setVisible(false);
    }

    /// On a card: all of it.
    void show(Optional<ServiceImpact> impact, Times times, Instant now) {
        setVisible(impact.isPresent());
        impact.map(it -> new ImpactWords(it, times, now)).ifPresent(this::show);
    }

    private void show(ImpactWords words) {
        List<Object> next =
                List.of(
                        words.lasts(),
                        words.nobody(),
                        words.others(),
                        words.nodes(),
                        words.limits());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        removeAll();
        Span title = new Span(say("impact.title"));
        title.addClassName("sb-impact-title");
        add(title);
        words.nobody().forEach(it -> add(line(it)));
        add(new Div(words.lasts()));
        words.nodes().forEach(it -> add(line(it)));
        words.others().forEach(it -> add(line(it)));
        words.limits().forEach(it -> add(cite(it)));
    }

    /// For the rows of a plan: what nobody does any more at once, the rest unfolds.
    public static Function<PlannedStep, Optional<Div>> ofSteps(
            LiveCluster cluster, Plan plan, Times times, Instant now) {
        return step -> ServiceImpact.of(cluster, plan, step, now).map(it -> folded(it, times, now));
    }

    private static Div folded(ServiceImpact impact, Times times, Instant now) {
        ImpactWords words = new ImpactWords(impact, times, now);
        Div part = new Div();
        part.addClassNames("sb-impact", "sb-note");
        words.nobody().forEach(it -> part.add(line(it)));
        Div rest = new Div(new Div(words.lasts()));
        words.nodes().forEach(it -> rest.add(line(it)));
        words.others().forEach(it -> rest.add(line(it)));
        words.limits().forEach(it -> rest.add(cite(it)));
        part.add(new NativeDetails(say("impact.title"), rest));
        return part;
    }

    private static Div line(ImpactWords.Line line) {
        Div words = new Div(new Bold(line.about() + " "), new Span(line.words()));
        Div whole = new Div();
        whole.addClassNames("sb-impact-line", line.mark());
        if (!line.mark().equals("node")) {
            whole.add(new Mark(line.mark()));
        }
        whole.add(words);
        return whole;
    }

    private static Div cite(String words) {
        Div cite = new Div(words);
        cite.addClassName("sb-cite");
        return cite;
    }
}
