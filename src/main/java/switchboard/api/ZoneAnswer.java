package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Optional;
import switchboard.upgrade.ClusterZone;

/// The time zone of a cluster, for whoever shows its times.
@Schema(name = "ClusterZone")
record ZoneAnswer(
        @Schema(description = "What holds; missing where nobody named one") Optional<String> zone,
        @Schema(description = "What a person said") Optional<String> said,
        @Schema(description = "What the publisher names") Optional<String> read) {
    static ZoneAnswer of(ClusterZone zone) {
        return new ZoneAnswer(
                zone.zone().map(ZoneId::getId),
                zone.said().map(ZoneId::getId),
                zone.read().map(ZoneId::getId));
    }
}
