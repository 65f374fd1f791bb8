package switchboard.sequence;

/// What the site may choose within the rules.
///
/// @param parallel IM and Presence installs beside Unified CM (task list "parallel")
/// @param installTogether subscribers install together, else one by one (SEQ-2, SEQ-7)
/// @param switchTogether Unified CM subscribers switch all at once, else one by one (SEQ-12)
public record PlanChoices(boolean parallel, boolean installTogether, boolean switchTogether) {}
