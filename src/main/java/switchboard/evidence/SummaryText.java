package switchboard.evidence;

import static switchboard.evidence.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The short text for a change record: every line begins with a word of ours.
record SummaryText(Dossier told) {
    String text() {
        return say("evidence.title", told.upgrade().cluster(), told.upgrade().number())
                + "\n"
                + facts(told, Wording.of(told)).stream()
                        .map(it -> Plain.line(it.getFirst()) + ": " + Plain.line(it.getLast()))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /// What is said first, each with its name.
    static List<List<String>> facts(Dossier told, Wording words) {
        List<List<String>> facts = new ArrayList<>();
        Dossier.Overview it = told.upgrade();
        it.rehearsal().ifPresent(real -> add(facts, "mark", say("evidence.rehearsal", real)));
        it.madeAt()
                .ifPresent(at -> add(facts, "state", say("evidence.not-finished", words.time(at))));
        add(facts, "result", it.lifeWords() + it.trouble().map(why -> ". " + why).orElse(""));
        add(facts, "kind", it.kind());
        add(facts, "from", from(told));
        add(
                facts,
                "to",
                it.target().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", ")));
        add(facts, "asker", it.askedBy());
        add(facts, "approved", approvals(told, words));
        add(facts, "began", words.time(it.began()));
        it.ended().ifPresent(at -> add(facts, "ended", words.time(at)));
        it.windowEnd().ifPresent(at -> add(facts, "window", words.time(at)));
        add(facts, "zone", it.zone().orElseGet(() -> say("evidence.no-zone")));
        long done = told.steps().stream().filter(step -> step.done().isPresent()).count();
        add(facts, "steps", say("evidence.steps-done", done, told.steps().size()));
        add(facts, "deviations", String.valueOf(told.deviations().size()));
        long owed = told.debts().stream().filter(debt -> debt.paidAt().isEmpty()).count();
        add(facts, "debts", say("evidence.owed-still", owed));
        add(facts, "head", say("evidence.head-of", told.chain().last(), told.chain().head()));
        return facts;
    }

    private static String from(Dossier told) {
        return told.nodes().stream()
                .map(
                        it ->
                                it.product()
                                        + " "
                                        + it.before()
                                                .version()
                                                .orElseGet(() -> say("evidence.not-known")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String approvals(Dossier told, Wording words) {
        String all =
                told.approvals().stream()
                        .flatMap(
                                it ->
                                        it.answers().stream()
                                                .filter(a -> a.kind().equals("Approved"))
                                                .map(
                                                        a ->
                                                                it.title()
                                                                        + ": "
                                                                        + a.by().orElse("")
                                                                        + ", "
                                                                        + words.time(a.at())))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? say("evidence.none") : all;
    }

    private static void add(List<List<String>> facts, String name, String value) {
        facts.add(List.of(say("evidence.fact." + name), value));
    }
}
