package switchboard.journal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;

/// What was seen of an upgrade that others drive, in words.
public final class WatchWords {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private WatchWords() {}

    /// What happened.
    public static Sentence of(WatchEvent event) {
        return switch (event) {
            case WatchEvent.WatchStarted it ->
                    Sentence.of(
                            "watch.journal.started",
                            it.by(),
                            EventWords.targets(it),
                            it.plan().steps().size());
            case WatchEvent.HistoryFrom it ->
                    Sentence.of("watch.journal.history-from", it.node(), it.lines());
            case WatchEvent.SeenBegun it ->
                    Sentence.of(
                            "watch.journal.begun",
                            deed(it.deed(), it.node().value(), it.subject()),
                            clock(it.at()));
            case WatchEvent.SeenFailed it ->
                    Sentence.of(
                            "watch.journal.failed",
                            deed(it.deed(), it.node().value(), it.subject()),
                            it.result(),
                            clock(it.at()));
            case WatchEvent.SeenDone it -> done(it);
            case WatchEvent.RuleBroken it ->
                    rule("watch.journal.broken", it.deed(), it.node(), it.holds());
            case WatchEvent.RuleNotJudged it ->
                    rule("watch.journal.not-judged", it.deed(), it.node(), it.because());
            case WatchEvent.Unplanned it -> it.words();
        };
    }

    private static Sentence done(WatchEvent.SeenDone it) {
        return it.at()
                .map(at -> Sentence.of("watch.journal.done-at", it.step(), it.node(), clock(at)))
                .orElseGet(() -> Sentence.of("watch.journal.done", it.step(), it.node()));
    }

    private static Sentence rule(
            String key, WatchEvent.Deed deed, NodeName node, Finding.Holds holds) {
        return Sentence.of(key, holds.rule().number(), deed(deed, node.value()), because(holds));
    }

    /// A broken rule where the step is named already: which rule, on which node, and why.
    public static Sentence brief(WatchEvent.RuleBroken it) {
        return Sentence.of(
                "watch.broken",
                it.holds().rule().number(),
                it.holds().rule().title(),
                deed(it.deed(), it.node().value()),
                because(it.holds()));
    }

    /// What to do now that the rule is broken.
    public static Sentence whatNow(WatchEvent.RuleBroken it) {
        String rule = it.holds().rule().number().toLowerCase(Locale.ROOT);
        return Sentence.of("watch.now." + rule, it.node(), it.holds().freedBy());
    }

    /// A rule that could not be judged, where the step is named already.
    public static Sentence brief(WatchEvent.RuleNotJudged it) {
        return Sentence.of(
                "watch.not-judged",
                it.because().rule().number(),
                it.because().rule().title(),
                deed(it.deed(), it.node().value()),
                because(it.because()));
    }

    /// Every reason of a finding in one line.
    static String because(Finding.Holds holds) {
        return holds.because().stream().map(Sentence::text).collect(Collectors.joining("; "));
    }

    private static Sentence deed(WatchEvent.Deed deed, String node, String subject) {
        return Sentence.of("watch.deed-of." + key(deed), node, subject);
    }

    private static Sentence deed(WatchEvent.Deed deed, String node) {
        return Sentence.of("watch.deed." + key(deed), node);
    }

    private static String key(WatchEvent.Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }

    private static String clock(LocalDateTime at) {
        return CLOCK.format(at);
    }
}
