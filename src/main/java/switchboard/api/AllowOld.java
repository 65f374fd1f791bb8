package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// A wish to allow the algorithms of old releases, or no longer.
@Schema(description = "Whether the algorithms of old releases may be used with a cluster")
record AllowOld(@NotNull Boolean allowed) {}
