package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;
import switchboard.journal.WatchEvent;
import switchboard.journal.WatchWords;
import switchboard.upgrade.Watch;

/// What was seen of an upgrade that others drive.
@Schema(
        name = "Watch",
        description = "What was seen of an upgrade that others drive, oldest first in every list")
record WatchAnswer(
        @Schema(description = "Rules that reality broke, because of facts") List<Rule> broken,
        @Schema(description = "Rules of which it is not known, because something was not known")
                List<Rule> notJudged,
        @Schema(description = "What happened and is in no step of the plan")
                List<Unplanned> unplanned,
        @Schema(description = "What began, failed and was done on nodes") List<SeenAnswer> seen) {

    /// A rule, broken or not judged.
    @Schema(name = "WatchedRule", description = "A rule that was broken, or could not be judged")
    record Rule(
            @Schema(example = "SEQ-3") String rule,
            @Schema(example = "Publisher switches first") String title,
            @Schema(example = "ber-sub1") String node,
            @Schema(description = "Missing where it is about no step of the plan")
                    Optional<Integer> step,
            WatchEvent.Deed deed,
            @Schema(description = "Every reason") List<Words> because,
            @Schema(description = "What to do now; missing where it was not judged")
                    Optional<Words> now,
            Instant toldAt) {}

    /// Something in no step of the plan.
    @Schema(name = "WatchedUnplanned", description = "Something in no step of the plan")
    record Unplanned(
            String node,
            @Schema(description = "Whether it endangers the upgrade") boolean serious,
            Words words,
            Instant toldAt) {}

    /// One thing that was seen.
    @Schema(name = "WatchedSight", description = "One thing that was seen, in words")
    record SeenAnswer(Words words, Instant toldAt) {}

    static WatchAnswer of(Watch watch) {
        return new WatchAnswer(
                watch.seen().stream().flatMap(WatchAnswer::broken).toList(),
                watch.seen().stream().flatMap(WatchAnswer::notJudged).toList(),
                watch.seen().stream().flatMap(WatchAnswer::unplanned).toList(),
                watch.seen().stream().flatMap(WatchAnswer::sight).toList());
    }

    private static Stream<Rule> broken(Watch.Seen seen) {
        return seen.event() instanceof WatchEvent.RuleBroken it
                ? Stream.of(
                        new Rule(
                                it.holds().rule().number(),
                                it.holds().rule().title().text(),
                                it.node().value(),
                                it.step(),
                                it.deed(),
                                words(it.holds().because()),
                                Optional.of(Words.of(WatchWords.whatNow(it))),
                                seen.at()))
                : Stream.empty();
    }

    private static Stream<Rule> notJudged(Watch.Seen seen) {
        return seen.event() instanceof WatchEvent.RuleNotJudged it
                ? Stream.of(
                        new Rule(
                                it.because().rule().number(),
                                it.because().rule().title().text(),
                                it.node().value(),
                                it.step(),
                                it.deed(),
                                words(it.because().because()),
                                Optional.empty(),
                                seen.at()))
                : Stream.empty();
    }

    private static Stream<Unplanned> unplanned(Watch.Seen seen) {
        return seen.event() instanceof WatchEvent.Unplanned it
                ? Stream.of(
                        new Unplanned(
                                it.node().value(), it.serious(), Words.of(it.words()), seen.at()))
                : Stream.empty();
    }

    private static Stream<SeenAnswer> sight(Watch.Seen seen) {
        return switch (seen.event()) {
            case WatchEvent.SeenBegun _, WatchEvent.SeenFailed _, WatchEvent.SeenDone _ ->
                    Stream.of(new SeenAnswer(Words.of(WatchWords.of(seen.event())), seen.at()));
            case WatchEvent.WatchStarted _,
                    WatchEvent.HistoryFrom _,
                    WatchEvent.RuleBroken _,
                    WatchEvent.RuleNotJudged _,
                    WatchEvent.Unplanned _ ->
                    Stream.empty();
        };
    }

    private static List<Words> words(List<Sentence> sentences) {
        return sentences.stream().map(Words::of).toList();
    }
}
