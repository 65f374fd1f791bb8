package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/// A host key that was compared with what the node's own console shows.
@Schema(description = "A host key that a person compared with what the node's console shows")
record ConfirmKey(
        @NotBlank @Schema(example = "192.0.2.12") String address,
        @NotBlank @Schema(example = "SHA256:8bRjR4mXw0tWwY0cZl5mJgI0gkqfC2yPXb1a6yJm7pE")
                String fingerprint) {}
