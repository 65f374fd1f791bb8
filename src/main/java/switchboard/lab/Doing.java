package switchboard.lab;

import java.time.Instant;
import java.util.Optional;

/// What a node is at.
sealed interface Doing {
    /// Its daily work.
    record DailyWork() implements Doing {}

    /// An install on its other side.
    record Installing(LabInstall install) implements Doing {}

    /// It is going to switch by itself.
    record AboutToSwitch(Instant at) implements Doing {}

    /// It is on its way down.
    record Stopping(Instant down, boolean switching) implements Doing {}

    /// It is away, or on its way back; with the refresh upgrade that keeps it away, if one does.
    record Away(Outage outage, Optional<LabInstall> refresh) implements Doing {}
}
