package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import switchboard.security.WallSettings;

/// A wish for what a wall shows.
@Schema(description = "What a wall is called and shows")
record ChangeWall(
        @NotBlank @Schema(example = "Operations, left screen") String name,
        @NotNull @Valid WallWish shows) {
    /// @throws switchboard.cluster.InvalidInput if the name of a cluster cannot be one
    WallSettings settings() {
        return shows.settings();
    }
}
