package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/// Another account or password for the nodes of a cluster.
@Schema(description = "The account on all nodes of the cluster")
record ChangeAccount(
        @NotBlank @Schema(example = "admin") String user,
        @NotNull
                @Schema(
                        format = "password",
                        accessMode = Schema.AccessMode.WRITE_ONLY,
                        description = "Kept encrypted, and never told again")
                String password) {

    /// Tells no password.
    @Override
    public String toString() {
        return "ChangeAccount " + user;
    }
}
