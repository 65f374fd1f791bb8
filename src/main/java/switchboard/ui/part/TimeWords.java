package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.sequence.Basis;
import switchboard.sequence.Outlook;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.SafeStart;
import switchboard.sequence.Schedule;
import switchboard.sequence.TimeRange;

/// Times to come, in words: always with their range.
///
/// @param times the clock that people read
/// @param now the time of looking
record TimeWords(Times times, Instant now) {
    /// `2 h 0 min to 4 h 0 min`.
    static String range(TimeRange range) {
        return say("time.range", Durations.of(range.least()), Durations.of(range.most()));
    }

    /// The range of a step and where it comes from; empty for what people do.
    static String basis(PlannedStep step) {
        return step.takes().isRange()
                ? range(step.takes())
                        + step.basis().stream()
                                .map(Basis::words)
                                .map(Sentence::text)
                                .distinct()
                                .map(words -> ", " + words)
                                .collect(Collectors.joining())
                : "";
    }

    /// `between 03:40 and 05:10`.
    String finish(Schedule.Finish finish) {
        return say("time.finish", near(finish.least()), near(finish.most()));
    }

    /// What is spare in the window, usually and at worst.
    String spare(Outlook.Spare spare) {
        return say("time.spare", both(spare.end()), left(spare.usual()), left(spare.worst()));
    }

    /// `54 min`, or how much it is too long.
    static String left(Duration spare) {
        return spare.isNegative()
                ? say("time.over", Durations.of(spare.negated()))
                : Durations.of(spare).text();
    }

    /// Until when a step may begin.
    String latest(SafeStart safe) {
        if (safe.usual().isBefore(now)) {
            return say("time.safe.over", both(safe.usual()));
        }
        String key = safe.worst().isBefore(now) ? "time.safe.worst-over" : "time.safe.latest";
        return say(key, both(safe.usual()), both(safe.worst()));
    }

    /// The figures behind that: of going on, and of going back.
    List<String> figures(SafeStart safe) {
        List<String> figures = new ArrayList<>();
        figures.add(figure("time.safe.onward", safe.onward()));
        safe.back().ifPresent(back -> figures.add(figure("time.safe.back", back)));
        safe.ahead()
                .map(it -> say("time.safe.ahead", near(it.usual()), it.step(), near(it.begins())))
                .ifPresent(figures::add);
        return figures;
    }

    private String figure(String key, SafeStart.Need need) {
        return say(
                key,
                Durations.of(need.takes().usual()),
                Durations.of(need.takes().most()),
                near(need.usual()),
                near(need.worst()));
    }

    private String both(Instant at) {
        return times.both(at, now);
    }

    private String near(Instant at) {
        return times.near(at, now);
    }
}
