package switchboard.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A step in its place in a plan.
///
/// @param number its number in the plan, from 1
/// @param step what is to be done
/// @param after what it waits for
/// @param usual how long it usually takes
/// @param expected the same as a range, and where that comes from; empty in plans of a time when
///     ranges were not kept
public record PlannedStep(
        int number, Step step, List<After> after, Duration usual, Optional<Expected> expected) {
    /// Copies the waits.
    public PlannedStep {
        after = List.copyOf(after);
    }

    /// A step that is expected to take so long.
    public PlannedStep(int number, Step step, List<After> after, Expected expected) {
        this(number, step, after, expected.range().usual(), Optional.of(expected));
    }

    /// The same place in the plan for what is still to be done of it.
    public PlannedStep among(Step rest) {
        return new PlannedStep(number, rest, after, usual, expected);
    }

    /// How long it takes; as wide as the guide's ranges where none was kept.
    public TimeRange takes() {
        return expected.map(Expected::range)
                .orElseGet(
                        () ->
                                RunKind.of(step)
                                        .map(kind -> kind.around(usual))
                                        .orElse(TimeRange.exactly(usual)));
    }

    /// Where that comes from.
    public List<Basis> basis() {
        return expected.map(Expected::from).orElse(List.of());
    }

    /// A wait for an earlier step.
    ///
    /// @param number the step waited for, 0 for the confirmations before the first
    /// @param rule the rule behind the wait
    public record After(int number, RuleId rule) {}
}
