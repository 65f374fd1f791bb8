package switchboard.sequence;

/// What is known of a family of COP files, a row of `cops.csv`.
///
/// @param stem how the names of the family begin
/// @param restart whether the node is restarted after it (COP-4)
/// @param endsWayBack whether the node can no longer switch back from then on (COP-6)
/// @param source where this is said
record CopFamily(String stem, boolean restart, boolean endsWayBack, String source) {
    static final String FILE = "cops.csv";
    static final int COLUMNS = 4;

    /// @throws switchboard.cluster.InvalidInput if a cell is not as it must be
    static CopFamily of(TableRow row) {
        return new CopFamily(
                row.filled(0), row.says(1, "restart"), row.says(2, "ends-way-back"), row.filled(3));
    }

    boolean has(String file) {
        return file.startsWith(stem);
    }
}
