package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;
import switchboard.sequence.Consequences;
import switchboard.sequence.Grounds;
import switchboard.sequence.Plan;
import switchboard.sequence.TaskList;

/// What comes of the choices of a plan, beside them while they are made: which task list, which
/// kind and why, how long, what asks for people, what goes out of service; or why there is no plan.
public final class PlanOutcome extends Aside {
    private final WindowPart window;
    private final Div outcome = new Div();

    /// @param times the clock that people read
    public PlanOutcome(Times times) {
        window = new WindowPart(times);
        addClassNames("sb-aside", "sb-outcome");
        outcome.addClassName("sb-form");
        H2 title = new H2(say("outcome.title"));
        title.setId("outcome");
        getElement().setAttribute("aria-labelledby", "outcome");
        getElement().setAttribute("tabindex", "0");
        add(title, outcome);
    }

    /// Shows that no release has been written yet.
    public void nothing() {
        outcome.removeAll();
        outcome.add(new Empty(say("plan.none"), say("plan.none.how")));
    }

    /// Shows why there is no plan.
    public void refused(Sentence why) {
        outcome.removeAll();
        outcome.add(Message.refusal(why));
    }

    /// Shows what a plan comes to.
    ///
    /// @param windowEnd when the window ends, if one was named beside the plan's own
    public void show(Plan plan, List<Grounds> grounds, Optional<Instant> windowEnd, Instant now) {
        outcome.removeAll();
        Consequences of = Consequences.of(plan);
        window.show(plan, windowEnd, now);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sb-facts");
        fact(facts, "list", new Span(TaskList.of(plan).title().text()));
        fact(facts, "kind", kind(plan, grounds));
        fact(facts, "takes", takes(of));
        fact(facts, "approvals", folded(titles(of.approvals())));
        fact(facts, "people", folded(titles(of.people())));
        fact(facts, "cops", folded(of.files().stream()));
        fact(
                facts,
                "out",
                folded(
                        of.out().entrySet().stream()
                                .map(it -> out(it.getKey().value(), it.getValue()))));
        outcome.add(facts, window);
    }

    private static void fact(DescriptionList facts, String key, Component told) {
        facts.add(
                new DescriptionList.Term(say("outcome." + key)),
                new DescriptionList.Description(told));
    }

    private static Div kind(Plan plan, List<Grounds> grounds) {
        Div kind = new Div(new Span(plan.kind().text()));
        grounds.forEach(
                it -> {
                    Div why = new Div(it.words().text());
                    why.addClassName("sb-note");
                    kind.add(why);
                });
        return kind;
    }

    private static Div takes(Consequences of) {
        Div range = new Div(TimeWords.range(of.takes()));
        range.addClassName("sb-note");
        return new Div(new Span(say("outcome.usually", Durations.of(of.takes().usual()))), range);
    }

    private static Stream<String> titles(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text);
    }

    static String out(String node, Consequences.Outage outage) {
        return say(
                outage.times() == 1 ? "outcome.out.once" : "outcome.out.often",
                node,
                Durations.of(outage.takes().usual()),
                TimeWords.range(outage.takes()),
                outage.times());
    }

    /// How many there are, and under it which.
    private static Component folded(Stream<String> lines) {
        List<String> all = lines.toList();
        if (all.isEmpty()) {
            return new Span(say("outcome.none"));
        }
        UnorderedList list = new UnorderedList();
        all.forEach(it -> list.add(new ListItem(it)));
        return new NativeDetails(String.valueOf(all.size()), list);
    }
}
