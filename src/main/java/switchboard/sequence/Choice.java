package switchboard.sequence;

/// A choice that the rules leave to the site and that has two answers.
public enum Choice {
    /// Whether IM and Presence installs beside Unified CM.
    PARALLEL,
    /// Whether subscribers install together (SEQ-2, SEQ-7).
    INSTALLS,
    /// Whether Unified CM subscribers switch together (SEQ-12).
    SWITCHES,
    /// Whether nodes switch by themselves at the end of their install (TYP-2).
    AUTOMATIC
}
