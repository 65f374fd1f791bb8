package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.upgrade.Upgrade;

/// An upgrade in short.
@Schema(description = "An upgrade in short")
record UpgradeLine(
        Upgrade.Life life,
        ReleasesAnswer target,
        Instant startedAt,
        String startedBy,
        Optional<Instant> endedAt,
        @Schema(example = "12") int steps,
        @Schema(example = "4") int done) {

    static UpgradeLine of(Upgrade upgrade) {
        return new UpgradeLine(
                upgrade.life(),
                ReleasesAnswer.of(upgrade.plan().target()),
                upgrade.startedAt(),
                upgrade.started().by(),
                upgrade.endedAt(),
                upgrade.plan().steps().size(),
                upgrade.done().size());
    }
}
