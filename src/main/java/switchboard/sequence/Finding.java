package switchboard.sequence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// What one rule says about one step in one situation. Two findings are equal when they say the
/// same, whatever the age of the facts behind them.
public sealed interface Finding {
    /// The rule that speaks.
    RuleId rule();

    /// The rule is met.
    ///
    /// @param fact why
    record Met(RuleId rule, Sentence fact) implements Finding {}

    /// The rule holds the step.
    ///
    /// @param because every reason, each with its node and value
    /// @param freedBy what will free it
    record Holds(RuleId rule, List<Sentence> because, Sentence freedBy) implements Finding {
        /// Copies the reasons.
        public Holds {
            because = List.copyOf(because);
        }
    }

    /// Holds nothing, but matters to whoever decides.
    record Remark(RuleId rule, Sentence text) implements Finding {}

    /// The rule has nothing to say about such a step.
    record Silent(RuleId rule) implements Finding {}

    /// A finding with the date of the oldest fact behind it.
    ///
    /// @param finding what the rule says
    /// @param factAt when the oldest fact behind it was read, where there is one
    record Dated(Finding finding, Optional<Instant> factAt) {}
}
