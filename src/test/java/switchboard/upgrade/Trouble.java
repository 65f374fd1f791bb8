package switchboard.upgrade;

/// What is wrong with one node, or with what is known of it, in a search over all states.
enum Trouble {
    NONE,
    /// It does not answer, or lets nobody in; what it said last is still fresh.
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
    STALE_ROW,
    /// Its system history was read long ago.
    STALE_HISTORY;

    boolean isAway() {
        return this == JUST_GONE || this == GONE;
    }

    boolean isUnread() {
        return this == GONE || this == STALE;
    }

    /// What is left of it once everything is read that can be read.
    Trouble wellRead() {
        return switch (this) {
            case GONE -> JUST_GONE;
            case STALE, NO_ROW, STALE_ROW, STALE_HISTORY -> NONE;
            case NONE, JUST_GONE, DIGIT_0, DIGIT_3, DIGIT_4 -> this;
        };
    }
}
