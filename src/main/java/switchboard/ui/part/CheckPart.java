package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.sequence.CheckedSequence;
import switchboard.sequence.RuleId;
import switchboard.sequence.RunSequence;

/// What is wrong with a plan made elsewhere, and beside it the shortest legal plan.
public final class CheckPart extends Div {
    /// @param checked what the rules say about it
    public CheckPart(CheckedSequence checked) {
        addClassName("sb-form");
        add(summary(checked));
        Div both = new Div(found(checked), legal(checked));
        both.getStyle()
                .set("display", "grid")
                .set("gap", "24px")
                .set("align-items", "start")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 560px), 1fr))");
        add(both);
    }

    private static Message summary(CheckedSequence checked) {
        if (checked.isLegal()) {
            return Message.done(say("check.legal"));
        }
        if (!checked.unread().isEmpty()) {
            return Message.refusal(
                    Sentence.of(
                            "check.unread",
                            numbers(
                                    checked.unread().stream()
                                            .map(RunSequence.Unread::number)
                                            .toList())));
        }
        return Message.refusal(
                Sentence.of(
                        "check.broken",
                        numbers(
                                checked.brokenLines().stream()
                                        .map(it -> it.line().number())
                                        .toList()),
                        checked.leftOpen().isEmpty()
                                ? say("check.none")
                                : checked.leftOpen().size()));
    }

    private static String numbers(List<Integer> lines) {
        return lines.isEmpty()
                ? say("check.none")
                : lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Section found(CheckedSequence checked) {
        Section section = section("check.found", new CheckedLines(checked));
        if (!checked.leftOpen().isEmpty()) {
            section.add(
                    new H2(say("check.left")),
                    list(
                            checked.leftOpen().stream()
                                    .map(it -> item("hold", it.rule(), it.words()))
                                    .toList()));
        }
        List<Component> rest = new ArrayList<>();
        checked.owed().forEach(it -> rest.add(item("ask", it.rule(), it.title())));
        if (!rest.isEmpty()) {
            section.add(new H2(say("check.owed")), list(rest));
        }
        checked.taken().forEach(it -> section.add(Message.remark(it)));
        return section;
    }

    private static Section legal(CheckedSequence checked) {
        return section("check.plan", new PlanPart(checked.legal()));
    }

    private static Section section(String title, Component part) {
        Section section = new Section(new H2(say(title)), part);
        section.addClassName("sb-form");
        return section;
    }

    private static UnorderedList list(List<? extends Component> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        list.getElement().setAttribute("role", "list");
        items.forEach(list::add);
        return list;
    }

    private static Component item(String mark, RuleId rule, Sentence words) {
        Div said =
                new Div(
                        new Bold(rule.number() + " " + rule.title().text() + ". "),
                        new Span(words.text()));
        ListItem item = new ListItem(new Mark(mark), said);
        item.addClassName("sb-item");
        return item;
    }
}
