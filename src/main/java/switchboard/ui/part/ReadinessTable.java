package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import switchboard.readiness.CheckId;
import switchboard.readiness.CheckResult;
import switchboard.readiness.CheckVerdict;
import switchboard.readiness.NodeFinding;
import switchboard.upgrade.Assurance;

/// The checks, a line each: its verdict, what was seen, how long that holds, and below it every
/// node.
public final class ReadinessTable extends Div {
    private static final List<String> HEADINGS =
            List.of(
                    "readiness.column.verdict",
                    "readiness.column.check",
                    "readiness.column.seen",
                    "readiness.column.holds");

    /// So many nodes are named in the line itself.
    private static final int NAMED = 3;

    private final Map<CheckId, Assurance> looked;
    private final Optional<BiConsumer<CheckId, String>> answer;
    private final Times times;
    private final Instant now;

    /// @param results what the checks say, at least one
    /// @param looked who looked at what a check could not tell
    /// @param answer is given what a person saw; empty for those who may not answer
    public ReadinessTable(
            List<CheckResult> results,
            Map<CheckId, Assurance> looked,
            Optional<BiConsumer<CheckId, String>> answer,
            Times times,
            Instant now) {
        this.looked = looked;
        this.answer = answer;
        this.times = times;
        this.now = now;
        Columns table = new Columns(say("readiness.checks"), HEADINGS);
        results.forEach(
                it ->
                        table.row(
                                verdict(it),
                                check(it),
                                new Div(seen(it), look(it), nodes(it)),
                                until(it)));
        add(table);
    }

    /// A check that is about no node has not passed either.
    private static Component verdict(CheckResult result) {
        return result.nodes().isEmpty()
                ? new Span(say("readiness.does-not-apply"))
                : new VerdictPill(result.worst());
    }

    private static Component check(CheckResult result) {
        Div words = new Div(new Bold(result.check().title().text()));
        if (result.check().isRequired()) {
            Span required = new Span(say("readiness.required"));
            required.addClassName("sb-note");
            words.add(new Div(required));
        }
        return words;
    }

    private static Component seen(CheckResult result) {
        CheckVerdict worst = result.worst();
        List<NodeFinding> findings = result.with(worst);
        if (result.nodes().isEmpty()) {
            return new Div(new Span(say("readiness.no-node")));
        }
        if (worst == CheckVerdict.PASSED) {
            return new Div(new Span(passed(findings)));
        }
        String named =
                findings.stream()
                        .limit(NAMED)
                        .map(it -> it.node() + ": " + it.seen().text())
                        .collect(Collectors.joining("; "));
        int more = findings.size() - NAMED;
        Div advice = new Div(new Span(result.advice(worst).text()));
        advice.addClassName("sb-note");
        return new Div(
                new Div(new Span(more > 0 ? say("readiness.and-more", named, more) : named)),
                advice);
    }

    /// Who looked at what is not known; while nobody has, a form for it where that holds the start.
    private Component look(CheckResult result) {
        Div place = new Div();
        if (result.with(CheckVerdict.LOOK).isEmpty()) {
            return place;
        }
        Optional<Assurance> by = Optional.ofNullable(looked.get(result.check()));
        by.map(it -> say("readiness.look.done", it.by(), times.near(it.at(), now), it.comment()))
                .ifPresent(it -> place.add(new Span(it)));
        answer.filter(_ -> by.isEmpty() && result.check().isRequired())
                .map(
                        it ->
                                new LookForm(
                                        result.check().title().text(),
                                        saw -> it.accept(result.check(), saw)))
                .ifPresent(place::add);
        return place;
    }

    private static String passed(List<NodeFinding> findings) {
        String first = findings.getFirst().seen().text();
        if (findings.size() <= NAMED) {
            return findings.stream()
                    .map(it -> it.node() + ": " + it.seen().text())
                    .collect(Collectors.joining("; "));
        }
        boolean alike = findings.stream().allMatch(it -> it.seen().text().equals(first));
        return alike
                ? say("readiness.all-alike", findings.size(), first)
                : say("readiness.all", findings.size());
    }

    private Component nodes(CheckResult result) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-findings");
        result.nodes().forEach(it -> list.add(node(it)));
        NativeDetails details = new NativeDetails(say("readiness.nodes", counts(result)), list);
        details.addClassName("sb-note");
        details.setVisible(!result.nodes().isEmpty());
        return details;
    }

    private static String counts(CheckResult result) {
        return Arrays.stream(CheckVerdict.values())
                .filter(it -> !result.with(it).isEmpty())
                .map(it -> result.with(it).size() + " " + it.word())
                .collect(Collectors.joining(", "));
    }

    private ListItem node(NodeFinding finding) {
        Span word = new Span(finding.verdict().word().text() + ". ");
        Div words =
                new Div(
                        new Bold(finding.node() + ": "),
                        word,
                        new Span(finding.seen().text() + ". "));
        finding.at()
                .ifPresent(
                        at -> {
                            Span when = new Span(say("readiness.said", times.near(at, now)));
                            when.addClassName("sb-cite");
                            words.add(when);
                        });
        ListItem item = new ListItem(new Mark(VerdictPill.mark(finding.verdict())), words);
        item.addClassName("sb-finding");
        if (finding.verdict() == CheckVerdict.FAILED) {
            item.addClassName("hold");
        }
        return item;
    }

    private Component until(CheckResult result) {
        Span until = new Span();
        result.oldest()
                .map(it -> it.plus(result.goodFor()))
                .map(it -> say(key(result), times.near(it, now)))
                .ifPresent(until::setText);
        until.addClassName("sb-when");
        return until;
    }

    private String key(CheckResult result) {
        return result.isOld(now) ? "readiness.was-good-until" : "readiness.good-until";
    }
}
