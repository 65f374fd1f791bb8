package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import switchboard.security.WallSettings;

/// A wish to pair a wall.
@Schema(description = "The browser to make a wall of, and what the wall is called and shows")
record PairWall(
        @NotBlank @Schema(example = "K7M 4XT", description = "As the browser shows it") String code,
        @NotBlank @Schema(example = "Operations, left screen") String name,
        @NotNull @Valid WallWish shows) {
    /// @throws switchboard.cluster.InvalidInput if the name of a cluster cannot be one
    WallSettings settings() {
        return shows.settings();
    }
}
