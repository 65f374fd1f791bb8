package switchboard.sequence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How far a plan has come.
///
/// @param start when it was, or is to be, started
/// @param now the time of looking, not before the start
/// @param begun when each step was first worked on, by number
/// @param done when each step was done, by number
public record Course(
        Instant start, Instant now, Map<Integer, Instant> begun, Map<Integer, Instant> done) {
    /// Copies the maps.
    public Course {
        begun = Map.copyOf(begun);
        done = Map.copyOf(done);
    }

    /// A plan that is to start then.
    public static Course from(Instant start) {
        return new Course(start, start, Map.of(), Map.of());
    }

    boolean isDone(PlannedStep step) {
        return done.containsKey(step.number());
    }

    /// Whether anything was done for it. A step that only waits begins by itself, when all before
    /// it is done; one that changes nodes begins with its first command.
    boolean isBegun(PlannedStep step) {
        return step.step().nodes().isEmpty()
                ? isDone(step) || isFree(step)
                : isDone(step) || begun.containsKey(step.number());
    }

    private boolean isFree(PlannedStep step) {
        return step.after().stream()
                .allMatch(wait -> wait.number() == 0 || done.containsKey(wait.number()));
    }

    /// When it was begun.
    ///
    /// @param free when all before it was done
    Optional<Instant> begunAt(PlannedStep step, Instant free) {
        if (step.step().nodes().isEmpty()) {
            return isBegun(step) ? Optional.of(free) : Optional.empty();
        }
        return Optional.ofNullable(begun.get(step.number()));
    }
}
