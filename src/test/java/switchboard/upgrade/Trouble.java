package switchboard.upgrade;

/// What is wrong with one node, or with what is known of it, in a search over all states.
enum Trouble {
    NONE,
    /// It does not answer any more; what it said last is still fresh.
    JUST_GONE,
    /// It has not answered for long.
    GONE,
    /// It answers, but what it said is too old.
    STALE,
    DIGIT_0,
    DIGIT_3,
    DIGIT_4,
    /// Its publisher's table has no row of it.
    NO_ROW,
    /// The last table is too old.
    STALE_ROW;

    boolean isAway() {
        return this == JUST_GONE || this == GONE;
    }

    boolean isUnread() {
        return this == GONE || this == STALE;
    }
}
