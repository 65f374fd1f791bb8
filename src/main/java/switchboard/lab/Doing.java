package switchboard.lab;

import java.time.Instant;

/// What a node is at.
sealed interface Doing {
    /// Its daily work.
    record DailyWork() implements Doing {}

    /// An install on its other side, or of a COP file.
    record Installing(LabInstall install) implements Doing {}

    /// It is going to switch by itself.
    record AboutToSwitch(Instant at) implements Doing {}

    /// It is on its way down.
    record Stopping(Instant down, Reason reason) implements Doing {}

    /// It is away, or on its way back.
    record Away(Outage outage, Journey journey) implements Doing {}

    /// Why a node goes down.
    enum Reason {
        /// To come back on its other side.
        SWITCH,
        /// The same, and it is going to fail.
        FAILING_SWITCH,
        /// To come back as it was.
        RESTART
    }

    /// What is still before a node that is away.
    sealed interface Journey {
        /// A refresh upgrade, in which it restarts several times.
        record Refreshing(LabInstall install, int restarts) implements Journey {}

        /// It is going to switch before it comes back.
        record ToSwitch(Instant at) implements Journey {}

        /// It tried to switch, in vain.
        record SwitchFailing(Instant at) implements Journey {}

        /// It is going to boot.
        record ToBoot() implements Journey {}

        /// It has booted, and lets nobody in yet.
        record Booted() implements Journey {}
    }
}
