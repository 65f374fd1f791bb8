package switchboard.evidence;

import static switchboard.evidence.Wording.heads;
import static switchboard.evidence.Wording.known;
import static switchboard.evidence.Wording.lasts;
import static switchboard.evidence.Wording.say;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/// The sections of the page.
record Sections(Dossier told, Wording words, Markup page, Element main) {
    private Element section(String name) {
        return page.section(main, name, say("evidence.section." + name));
    }

    private void table(Element to, String name, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            page.add(to, "p", say("evidence.none"));
        } else {
            page.table(to, name, heads, rows);
        }
    }

    void cover() {
        Element section = section("overview");
        page.table(
                section,
                say("evidence.section.overview"),
                heads("what", "value"),
                SummaryText.facts(told, words));
        table(
                section,
                say("evidence.nodes"),
                heads("node", "product", "role", "before", "after"),
                told.nodes().stream()
                        .map(
                                it ->
                                        List.of(
                                                it.node(),
                                                it.product(),
                                                it.role(),
                                                release(it.before()),
                                                release(it.after())))
                        .toList());
        page.add(section, "p", say("evidence.dates"));
    }

    private String release(Dossier.Release release) {
        return release.version().isEmpty()
                ? say("evidence.not-known")
                : release.version().orElseThrow() + ", " + words.time(release.at());
    }

    void plan() {
        Element section = section("plan");
        table(
                section,
                say("evidence.steps"),
                heads("step", "title", "waits", "ready", "begun", "done"),
                told.steps().stream().map(this::step).toList());
        page.add(section, "p", say("evidence.waits"));
        page.block(section, told.plan());
    }

    private List<String> step(Dossier.StepRow step) {
        String waits =
                String.join(
                        "; ",
                        step.waits().stream()
                                .map(it -> say("evidence.wait", it.rule(), it.step(), it.title()))
                                .toList());
        return List.of(
                String.valueOf(step.number()),
                step.title(),
                waits,
                words.time(step.ready()),
                words.time(step.begun()),
                words.time(step.done()));
    }

    void approvals() {
        Element section = section("approvals");
        if (told.approvals().isEmpty()) {
            page.add(section, "p", say("evidence.none"));
        }
        for (Dossier.ApprovalRow it : told.approvals()) {
            page.add(section, "h3", say("evidence.request", it.request(), it.step(), it.title()));
            page.add(
                    section,
                    "p",
                    say("evidence.asked", it.askedBy(), words.time(it.askedAt()), it.standing()));
            Element list = page.add(section, "ul");
            it.answers().forEach(a -> page.add(list, "li", words.time(a.at()) + ": " + a.words()));
            if (it.answers().isEmpty()) {
                page.add(list, "li", say("evidence.unanswered"));
            }
            table(
                    section,
                    say("evidence.findings"),
                    heads("rule", "says", "fact", "age"),
                    it.findings().stream().map(Sections::finding).toList());
        }
    }

    private static List<String> finding(Dossier.FindingRow it) {
        return List.of(
                it.rule() + " " + it.title(),
                say("evidence.says." + it.says()),
                String.join("; ", it.fact()) + it.freedBy().map(free -> ". " + free).orElse(""),
                it.ageSeconds()
                        .map(age -> lasts(Duration.ofSeconds(age)))
                        .orElseGet(() -> say("evidence.no-date")));
    }

    void commands() {
        Element section = section("commands");
        table(
                section,
                say("evidence.typed"),
                heads("step", "node", "command", "sent", "outcome", "settled", "transcript"),
                told.commands().stream()
                        .map(
                                it ->
                                        List.of(
                                                String.valueOf(it.step()),
                                                it.node(),
                                                it.command(),
                                                it.sentAt()
                                                        .map(words::time)
                                                        .orElse(say("evidence.never-sent")),
                                                say(
                                                                "evidence.outcome."
                                                                        + it.outcome()
                                                                                .replace(' ', '-'))
                                                        + ": "
                                                        + it.words(),
                                                words.time(it.settledAt()),
                                                transcript(it)))
                        .toList());
        page.add(section, "p", say("evidence.answers"));
    }

    /// Nodes are named by name or address in a session: those of the step are all listed.
    private String transcript(Dossier.CommandRow command) {
        return String.join(
                " ",
                told.transcripts().stream()
                        .filter(it -> it.step().equals(Optional.of(command.step())))
                        .filter(it -> it.node().equals(command.node()))
                        .map(Dossier.TranscriptRow::file)
                        .toList());
    }

    void deviations() {
        lines(section("deviations"), "evidence.section.deviations", told.deviations());
    }

    private void lines(Element to, String caption, List<Dossier.Line> lines) {
        table(
                to,
                say(caption),
                heads("entry", "time", "happened"),
                lines.stream()
                        .map(
                                it ->
                                        List.of(
                                                String.valueOf(it.entry()),
                                                words.time(it.at()),
                                                it.words()))
                        .toList());
    }

    void readiness() {
        Element section = section("readiness");
        round(section, "evidence.before", told.readiness().before());
        round(section, "evidence.after", told.readiness().after());
        page.add(section, "h3", say("evidence.changes"));
        table(
                section,
                say("evidence.changes"),
                heads("node", "what", "before", "after", "verdict", "means"),
                told.readiness().changes().stream()
                        .map(
                                it ->
                                        List.of(
                                                it.node(),
                                                it.topic(),
                                                known(it.was()),
                                                known(it.is()),
                                                it.verdict(),
                                                it.says()))
                        .toList());
    }

    private void round(Element section, String key, Optional<Dossier.Round> asked) {
        page.add(section, "h3", say(key));
        if (asked.isEmpty()) {
            page.add(section, "p", say("evidence.not-asked"));
        }
        for (Dossier.Round it : asked.stream().toList()) {
            page.add(section, "p", say("evidence.asked-nodes", it.by(), words.time(it.begun())));
            table(
                    section,
                    say(key),
                    heads("check", "node", "verdict", "seen"),
                    it.checks().stream()
                            .map(c -> List.of(c.check(), c.node(), c.verdict(), c.seen()))
                            .toList());
            it.looked().forEach(look -> page.add(section, "p", look));
        }
    }

    void rest() {
        Element debts = section("debts");
        table(
                debts,
                say("evidence.section.debts"),
                heads("what", "owner", "since", "paid", "shown"),
                told.debts().stream()
                        .map(
                                it ->
                                        List.of(
                                                it.words(),
                                                it.owner(),
                                                words.time(it.since()),
                                                it.paidAt()
                                                        .map(words::time)
                                                        .orElse(say("evidence.owed")),
                                                String.join("; ", it.evidence())))
                        .toList());
        Element timeline = section("timeline");
        lines(
                timeline,
                "evidence.section.timeline",
                told.timeline().stream().filter(it -> !it.fact()).toList());
        page.add(timeline, "p", say("evidence.facts"));
        Element proof = section("proof");
        page.add(
                proof,
                "p",
                say(
                        "evidence.proof",
                        told.chain().first(),
                        told.chain().last(),
                        told.chain().head()));
    }
}
