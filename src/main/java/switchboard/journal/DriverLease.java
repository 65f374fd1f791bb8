package switchboard.journal;

/// The leave of this process to drive one cluster. At most one process has it at any time. Once
/// lost it never comes back: a process that wants to drive again takes another one, with a higher
/// epoch, and reads the journal and the nodes anew.
public interface DriverLease {
    /// The lease of a process that only looks.
    DriverLease NONE =
            new DriverLease() {
                @Override
                public boolean isHeld() {
                    return false;
                }

                @Override
                public boolean confirm() {
                    return false;
                }

                @Override
                public boolean keep() {
                    return false;
                }

                @Override
                public void release() {}
            };

    /// Whether this process certainly has it at this moment. Nothing is asked: it is measured from
    /// before the lease was asked for, so that a process that was stopped meanwhile knows.
    boolean isHeld();

    /// Asks the database for more time, now.
    ///
    /// @return whether this process still has it; false also if the database did not say
    boolean confirm();

    /// Asks for more time, if that is due.
    ///
    /// @return whether this process still has it
    boolean keep();

    /// Gives it back, so that another process need not wait for its end.
    void release();
}
