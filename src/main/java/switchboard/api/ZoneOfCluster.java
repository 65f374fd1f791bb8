package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// In which time zone a cluster is; empty to take the publisher's again.
record ZoneOfCluster(
        @NotNull @Schema(example = "Europe/Berlin", description = "A name of the IANA's list")
                String zone) {}
