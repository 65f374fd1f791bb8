package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One way through a plan, in which every step that is not over takes its least, its usual or its
/// most time, and begins when the last of those before it has ended.
final class Pass {
    private final Plan plan;
    private final Course course;
    private final Function<TimeRange, Duration> time;
    private final Map<Integer, Instant> begins = new HashMap<>();
    private final Map<Integer, Instant> ends = new HashMap<>();

    private Pass(Plan plan, Course course, Function<TimeRange, Duration> time) {
        this.plan = plan;
        this.course = course;
        this.time = time;
    }

    static Pass through(Plan plan, Course course, Function<TimeRange, Duration> time) {
        Pass pass = new Pass(plan, course, time);
        plan.steps().forEach(pass::go);
        return pass;
    }

    private void go(PlannedStep step) {
        Instant free =
                step.after().stream()
                        .flatMap(wait -> Optional.ofNullable(ends.get(wait.number())).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(course.start());
        Optional<Instant> begun = course.begunAt(step, free);
        Optional<Instant> done = Optional.ofNullable(course.done().get(step.number()));
        Instant begin = begun.orElseGet(() -> done.isPresent() ? free : later(free, course.now()));
        begins.put(step.number(), begin);
        // What lasts longer than expected may end at any moment: there is never less than nothing
        // left of it.
        ends.put(
                step.number(),
                done.orElseGet(() -> later(begin.plus(time.apply(step.takes())), course.now())));
    }

    Instant begin(PlannedStep step) {
        return Optional.ofNullable(begins.get(step.number())).orElseThrow();
    }

    Instant end(PlannedStep step) {
        return Optional.ofNullable(ends.get(step.number())).orElseThrow();
    }

    /// When the last step ends.
    Instant finish() {
        return ends.values().stream().max(Comparator.naturalOrder()).orElse(course.now());
    }

    /// How much later each step that is not done might end without moving the finish, by number.
    Map<Integer, Duration> slack() {
        Map<Integer, Instant> latest = new HashMap<>();
        Map<Integer, Duration> slack = new HashMap<>();
        for (PlannedStep step : plan.steps().reversed()) {
            Instant end = latest.getOrDefault(step.number(), finish());
            Instant begin = end.minus(Duration.between(begin(step), end(step)));
            step.after().forEach(wait -> latest.merge(wait.number(), begin, Pass::earlier));
            if (!course.isDone(step)) {
                slack.put(step.number(), Duration.between(end(step), end));
            }
        }
        return slack;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
