package switchboard.upgrade;

/// What a node's system history tells beside its installs and switches, in a search over all
/// states.
///
/// @param cops how many of its product's COP files went on, in the order of the plan
/// @param boot its last boot that was no switch
record Past(int cops, Boot boot) {
    static final Past NOTHING = new Past(0, Boot.FIRST);

    /// When a node booted last, in the order of time.
    enum Boot {
        /// Before all, or before its last COP file.
        FIRST,
        AFTER_COPS,
        /// After the Unified CM publisher switched, and before its last subscriber did.
        AFTER_PUBLISHER,
        /// After all of Unified CM switched, and before its post-upgrade tasks were confirmed.
        AFTER_SWITCHES,
        AFTER_TASKS
    }

    /// After one more COP file of that many; the last may go on again.
    Past withCop(int all) {
        return new Past(Math.min(cops + 1, all), Boot.FIRST);
    }

    Past with(Boot last) {
        return last.compareTo(boot) > 0 ? new Past(cops, last) : this;
    }
}
