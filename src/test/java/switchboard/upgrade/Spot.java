package switchboard.upgrade;

/// One node of a scene: how far it is, what its history tells, and what is wrong with it.
record Spot(Phase phase, Past past, Trouble trouble) {
    static final Spot FIRST = new Spot(Phase.OLD, Past.NOTHING, Trouble.NONE);

    Spot with(Phase next) {
        return new Spot(next, past, trouble);
    }

    Spot with(Past next) {
        return new Spot(phase, next, trouble);
    }

    Spot with(Trouble next) {
        return new Spot(phase, past, next);
    }

    /// Whether the node would answer on its command line now.
    boolean answers() {
        return !phase.isAway() && !trouble.isAway();
    }
}
