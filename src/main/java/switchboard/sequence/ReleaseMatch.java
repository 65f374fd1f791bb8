package switchboard.sequence;

import switchboard.cluster.SystemVersion;

/// What must agree between Unified CM and IM and Presence in one cluster, a row of `matches.csv`
/// (CMP-1, CMP-2).
///
/// @param to for a target of these releases
/// @param how what must agree
/// @param source where this is said
record ReleaseMatch(Releases to, How how, String source) {
    static final String FILE = "matches.csv";
    static final int COLUMNS = 3;

    /// How alike two releases must be, the stricter last.
    enum How {
        /// The first two numbers.
        FIRST_TWO,
        /// The first three numbers and the service update.
        SAME_RELEASE
    }

    /// @throws switchboard.cluster.InvalidInput if a cell is not as it must be
    static ReleaseMatch of(TableRow row) {
        return new ReleaseMatch(
                Releases.parse(row.filled(0)), row.oneOf(1, How.class), row.filled(2));
    }

    boolean allows(SystemVersion unifiedCm, SystemVersion presence) {
        return switch (how) {
            case FIRST_TWO -> unifiedCm.sameMajorAndMinor(presence);
            case SAME_RELEASE -> unifiedCm.sameRelease(presence);
        };
    }
}
