package switchboard.readiness;

import java.time.Duration;

/// What a site holds to be good enough.
///
/// @param commonFreeGigabytes how much has to be free in the common partition. An image has 5 to
///     10 gigabytes and is unpacked there; Cisco asks for 25 before a direct upgrade [mem]
/// @param highestStratum how far a node may be from the clock: a publisher asks a server of stratum
///     3 or less, its subscribers ask the publisher [mem]
/// @param backupWarns a backup older than this is a warning
/// @param backupFails a backup older than this is none
/// @param certificateDays a certificate that expires within so many days is a warning
/// @param devicesPercent so many of the devices that were registered before have to be again
/// @param quick how long an answer holds about what may change within hours
/// @param slow how long the others hold
public record Limits(
        int commonFreeGigabytes,
        int highestStratum,
        Duration backupWarns,
        Duration backupFails,
        int certificateDays,
        int devicesPercent,
        Duration quick,
        Duration slow) {
    /// What is usual.
    public static Limits usual() {
        return new Limits(
                25,
                5,
                Duration.ofHours(24),
                Duration.ofDays(7),
                90,
                95,
                Duration.ofHours(4),
                Duration.ofHours(24));
    }

    Duration goodFor(CheckId check) {
        return check.isQuick() ? quick : slow;
    }
}
