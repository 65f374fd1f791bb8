package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What a person saw who looked at what a check could not tell.
@Schema(name = "LookedAt", description = "What a person saw")
record LookedAt(
        @Schema(example = "ntpq shows two servers, offset 2 ms") @NotBlank @Size(max = 500)
                String comment) {}
