package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import switchboard.upgrade.Clusters;

/// A host key that waits to be confirmed.
@Schema(name = "HostKey", description = "A host key that waits to be compared and confirmed")
record KeyAnswer(
        @Schema(example = "192.0.2.12") String address,
        @Schema(description = "The node's name, or its address", example = "ber-sub1") String name,
        @Schema(example = "SHA256:8bRjR4mXw0tWwY0cZl5mJgI0gkqfC2yPXb1a6yJm7pE") String fingerprint,
        @Schema(description = "The other key that was confirmed before; needs an admin")
                Optional<String> pinned) {

    static KeyAnswer of(Clusters.KeyToConfirm key) {
        return new KeyAnswer(key.address(), key.name(), key.fingerprint(), key.pinned());
    }
}
