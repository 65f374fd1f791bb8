package switchboard.sequence;

import java.time.Duration;
import java.util.List;

/// A step in its place in a plan.
///
/// @param number its number in the plan, from 1
/// @param step what is to be done
/// @param after what it waits for
/// @param usual how long it usually takes
public record PlannedStep(int number, Step step, List<After> after, Duration usual) {
    /// Copies the waits.
    public PlannedStep {
        after = List.copyOf(after);
    }

    /// A wait for an earlier step.
    ///
    /// @param number the step waited for, 0 for the confirmations before the first
    /// @param rule the rule behind the wait
    public record After(int number, RuleId rule) {}
}
