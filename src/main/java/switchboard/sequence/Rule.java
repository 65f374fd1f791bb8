package switchboard.sequence;

/// One rule of the guide: a pure function of a step and a situation.
@FunctionalInterface
interface Rule {
    /// What the rule says about the step in the situation.
    Finding.Dated judge(Step step, Situation situation);
}
