package switchboard.oracle;

/// What one side of a machine's disk holds.
public enum Side {
    NONE,
    OLD,
    TARGET,
    UNKNOWN
}
