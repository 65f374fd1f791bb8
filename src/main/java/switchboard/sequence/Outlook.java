package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a plan comes to in its maintenance window: when it ends, what is spare, and until when each
/// switch may begin.
///
/// @param schedule when each step begins and ends
/// @param windowEnd when the window ends, if one was named
/// @param safeStarts of the steps that a person approves and that have not begun; none without a
/// window
public record Outlook(Schedule schedule, Optional<Instant> windowEnd, List<SafeStart> safeStarts) {
    /// Copies the list.
    public Outlook {
        safeStarts = List.copyOf(safeStarts);
    }

    /// What is left of the window after the finish; below nothing where it is not enough.
    ///
    /// @param end when the window ends
    /// @param usual what is left when all takes its usual time
    /// @param worst what is left when all takes its most
    public record Spare(Instant end, Duration usual, Duration worst) {}

    /// The outlook of a plan from where it stands.
    ///
    /// @param windowEnd when the window ends, if one was named beside the plan's own
    public static Outlook of(Plan plan, Course course, Optional<Instant> windowEnd) {
        Optional<Instant> end = earliest(plan.choices().window().map(Window::end), windowEnd);
        return new Outlook(
                Schedule.of(plan, course),
                end,
                end.map(it -> SafeStarts.of(plan, course, it)).orElse(List.of()));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.filter(it -> other.filter(it::isAfter).isEmpty()).or(() -> other);
    }

    /// What is spare in the window, if there is one.
    public Optional<Spare> spare() {
        Schedule.Finish finish = schedule.finish();
        return windowEnd.map(
                end ->
                        new Spare(
                                end,
                                Duration.between(finish.usual(), end),
                                Duration.between(finish.most(), end)));
    }

    /// Until when a step may begin, if it is one that a person approves and that has not begun.
    public Optional<SafeStart> safeStart(int step) {
        return safeStarts.stream().filter(it -> it.step() == step).findFirst();
    }
}
