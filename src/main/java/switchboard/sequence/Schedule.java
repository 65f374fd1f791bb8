package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When each step of a plan begins and ends, which steps decide when the whole ends, and when that
/// is. People are taken to answer at once.
///
/// The critical path is that of the usual times. The earliest and the latest finish are those of
/// the longest chain where all takes its least or its most: a chain that is long only at worst
/// counts there.
///
/// @param slots by step number
/// @param finish when the last step ends; the past if it has
public record Schedule(Map<Integer, Slot> slots, Finish finish) {
    /// Copies the slots.
    public Schedule {
        slots = Map.copyOf(slots);
    }

    /// The place of a step in time.
    ///
    /// @param from when it began or is expected to
    /// @param to when it ended or usually ends
    /// @param begun whether anything was done for it yet
    /// @param done whether it is over
    /// @param slack how much later it might end without moving the finish; nothing once it is over
    /// @param late whether it goes on for longer than its most, so that nobody can say how much is
    ///     left of it
    public record Slot(
            Instant from, Instant to, boolean begun, boolean done, Duration slack, boolean late) {
        /// Whether every minute that it is late makes the whole a minute later.
        public boolean isCritical() {
            return !done && slack.isZero();
        }
    }

    /// When the whole ends.
    ///
    /// @param least where all takes its least
    /// @param usual where all takes its usual time
    /// @param most where all takes its most
    public record Finish(Instant least, Instant usual, Instant most) {}

    /// The schedule of a plan, from where it stands.
    public static Schedule of(Plan plan, Course course) {
        Pass usual = Pass.through(plan, course, TimeRange::usual);
        Map<Integer, Duration> slack = usual.slack();
        Map<Integer, Slot> slots = new HashMap<>();
        for (PlannedStep step : plan.steps()) {
            boolean done = course.isDone(step);
            boolean begun = course.isBegun(step);
            Instant longest = usual.begin(step).plus(step.takes().most());
            slots.put(
                    step.number(),
                    new Slot(
                            usual.begin(step),
                            usual.end(step),
                            begun,
                            done,
                            slack.getOrDefault(step.number(), Duration.ZERO),
                            begun && !done && isTimed(step) && longest.isBefore(course.now())));
        }
        return new Schedule(
                slots,
                new Finish(
                        Pass.through(plan, course, TimeRange::least).finish(),
                        usual.finish(),
                        Pass.through(plan, course, TimeRange::most).finish()));
    }

    private static boolean isTimed(PlannedStep step) {
        return !step.takes().most().isZero();
    }

    /// The place of a step in time.
    public Slot slot(int step) {
        return Optional.ofNullable(slots.get(step)).orElseThrow();
    }

    /// The numbers of the steps that decide when the whole ends, in order.
    public List<Integer> criticalPath() {
        return slots.entrySet().stream()
                .filter(it -> it.getValue().isCritical())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
