package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import switchboard.journal.Pace;

/// A wish to register a cluster.
@Schema(description = "A cluster to register: one of its nodes, and the account on all of them")
record RegisterCluster(
        @NotBlank @Schema(example = "BER", description = "1 to 40 letters, digits, . _ or -")
                String name,
        @NotBlank
                @Schema(
                        example = "192.0.2.11",
                        description = "The host name or IP address of any node, best a publisher")
                String address,
        @Schema(example = "22", defaultValue = "22") Optional<@Min(1) @Max(65535) Integer> port,
        @NotBlank @Schema(example = "admin", description = "The OS administration account")
                String user,
        @NotNull
                @Schema(
                        format = "password",
                        accessMode = Schema.AccessMode.WRITE_ONLY,
                        description = "Kept encrypted, and never told again")
                String password,
        @Schema(
                        example = "60",
                        description =
                                "How many times as fast as real nodes its nodes live, 1 to 600;"
                                        + " 1 unless it is a lab")
                Optional<@Min(1) @Max(600) Integer> speed,
        @Schema(description = "Cadences and limits that are to differ") Optional<PaceWish> pace) {
    private static final int SSH_PORT = 22;

    int portOrUsual() {
        return port.orElse(SSH_PORT);
    }

    /// @throws switchboard.cluster.InvalidInput if a wish for the pace cannot be used
    Pace wishedPace() {
        Pace base = Pace.ofRealNodes().faster(speed.orElse(1));
        return pace.map(wish -> wish.over(base)).orElse(base);
    }

    /// Tells no password.
    @Override
    public String toString() {
        return "RegisterCluster " + name + " at " + address;
    }
}
