package switchboard.ui.part;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.sequence.Course;
import switchboard.sequence.Outlook;
import switchboard.sequence.Plan;
import switchboard.sequence.Schedule;
import switchboard.sequence.Window;

/// When a plan would end if it were started now, or with its window where that begins later, and
/// what that comes to in the window.
public final class WindowPart extends Div {
    private final Times times;

    /// @param times the clock that people read
    public WindowPart(Times times) {
        this.times = times;
        addClassName("sb-form");
    }

    /// Shows a plan.
    ///
    /// @param end when the window ends, if one was named beside the plan's own
    public void show(Plan plan, Optional<Instant> end, Instant now) {
        removeAll();
        Instant begin =
                plan.choices().window().map(Window::begin).filter(now::isBefore).orElse(now);
        Outlook outlook = Outlook.of(plan, Course.from(begin), end);
        TimeWords words = new TimeWords(times, now);
        Schedule.Finish finish = outlook.schedule().finish();
        add(
                Message.remark(
                        Sentence.of(
                                "time.plan.begin",
                                times.both(begin, now),
                                times.both(finish.usual(), now),
                                words.finish(finish))));
        outlook.spare().ifPresent(spare -> add(message(spare, now)));
    }

    private Message message(Outlook.Spare spare, Instant now) {
        String end = times.both(spare.end(), now);
        if (spare.usual().isNegative()) {
            return Message.held(
                    Sentence.of("time.plan.over", over(spare.usual()), end, over(spare.worst())));
        }
        return Message.remark(
                spare.worst().isNegative()
                        ? Sentence.of("time.plan.worst", over(spare.worst()), end)
                        : Sentence.of(
                                "time.plan.fits",
                                end,
                                TimeWords.left(spare.usual()),
                                TimeWords.left(spare.worst())));
    }

    private static Sentence over(Duration spare) {
        return Durations.of(spare.negated());
    }
}
