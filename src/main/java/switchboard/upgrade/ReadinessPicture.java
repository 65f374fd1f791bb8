package switchboard.upgrade;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import switchboard.readiness.CheckId;
import switchboard.readiness.Snapshot;

/// What is known of a cluster's readiness.
///
/// @param latest what its nodes answered when they were last asked
/// @param looked who looked at what these answers did not tell
/// @param before what they had answered when the latest upgrade began
/// @param asking how far it is, while they are being asked
public record ReadinessPicture(
        Optional<Snapshot> latest,
        Map<CheckId, Assurance> looked,
        Optional<Snapshot> before,
        Optional<Asking> asking) {
    /// Copies the map.
    public ReadinessPicture {
        looked = Map.copyOf(looked);
    }

    /// Nothing is known.
    public static ReadinessPicture none() {
        return new ReadinessPicture(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    /// The nodes are being asked.
    ///
    /// @param by who had them asked
    /// @param since since when
    /// @param over how many have answered
    /// @param of how many there are
    public record Asking(String by, Instant since, int over, int of) {}
}
