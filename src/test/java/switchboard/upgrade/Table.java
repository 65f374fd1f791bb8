package switchboard.upgrade;

/// Where the replication of one product stands in a search over all states.
enum Table {
    GOOD,
    /// Good in the last table, which was read before the last node came back.
    READ_BEFORE_RETURN,
    SETTING_UP
}
