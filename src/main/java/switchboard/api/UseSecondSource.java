package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// A wish to ask the nodes' web services as a second source, or no longer.
@Schema(description = "Whether the web services of a cluster's nodes are asked as a second source")
record UseSecondSource(@NotNull Boolean used) {}
