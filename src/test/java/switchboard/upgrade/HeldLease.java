package switchboard.upgrade;

import switchboard.journal.DriverLease;

/// The lease of a driver without rivals, until somebody takes it.
final class HeldLease implements DriverLease {
    private volatile boolean held = true;

    void take() {
        held = false;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public boolean confirm() {
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
