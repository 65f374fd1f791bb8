package switchboard.oracle;

/// What a machine is: Unified CM or IM and Presence.
public enum Product {
    UCM,
    IMP
}
