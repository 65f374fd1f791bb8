package switchboard.upgrade;

import switchboard.journal.DriverLease;

/// The lease of a driver without rivals, until somebody takes it.
final class HeldLease implements DriverLease {
    private volatile boolean held = true;

    private volatile boolean confirmed = true;

    /// Its time is over, as its holder knows.
    void ends() {
        held = false;
    }

    /// Somebody else has it, which only the database knows.
    void isTaken() {
        confirmed = false;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public boolean confirm() {
        held &= confirmed;
        return held;
    }

    @Override
    public boolean keep() {
        return held;
    }

    @Override
    public void release() {
        held = false;
    }
}
