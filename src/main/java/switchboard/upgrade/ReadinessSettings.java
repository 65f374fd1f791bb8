package switchboard.upgrade;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import switchboard.readiness.Limits;

/// What a site holds to be good enough, `switchboard.readiness.*`; see [Limits] for the reasons of
/// what is usual.
///
/// @param required whether an upgrade is started only where the required checks have passed
/// @param commonFreeGigabytes how much has to be free in the common partition
/// @param highestStratum how far a node may be from the clock
/// @param backupWarns a backup older than this is a warning
/// @param backupFails a backup older than this is none
/// @param certificateDays a certificate that expires within so many days is a warning
/// @param devicesPercent so many of the phones that were registered have to be again
/// @param quickAge how long an answer holds about what may change within hours
/// @param slowAge how long the others hold
@ConfigurationProperties("switchboard.readiness")
record ReadinessSettings(
        @DefaultValue("true") boolean required,
        @DefaultValue("25") int commonFreeGigabytes,
        @DefaultValue("5") int highestStratum,
        @DefaultValue("24h") Duration backupWarns,
        @DefaultValue("7d") Duration backupFails,
        @DefaultValue("90") int certificateDays,
        @DefaultValue("95") int devicesPercent,
        @DefaultValue("4h") Duration quickAge,
        @DefaultValue("24h") Duration slowAge) {
    Limits limits() {
        return new Limits(
                commonFreeGigabytes,
                highestStratum,
                backupWarns,
                backupFails,
                certificateDays,
                devicesPercent,
                quickAge,
                slowAge);
    }
}
