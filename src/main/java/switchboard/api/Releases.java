package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Target;

/// The releases an upgrade is to end on.
@Schema(
        name = "WantedReleases",
        description = "The release for each product of the cluster, as a node prints it")
record Releases(
        @NotBlank @Schema(example = "14.0.1.13900-155") String unifiedCm,
        @Schema(example = "14.0.1.13900-8", description = "Left out, Unified CM is upgraded alone")
                Optional<String> imAndPresence,
        @Schema(
                        defaultValue = "false",
                        description =
                                "IM and Presence alone: of Unified CM only the publisher, before"
                                        + " it (SEQ-14)")
                Optional<Boolean> presenceOnly) {

    /// @throws switchboard.cluster.InvalidInput if one is not written as a node prints it
    Target target() {
        Map<Product, SystemVersion> versions = new EnumMap<>(Product.class);
        versions.put(Product.UNIFIED_CM, SystemVersion.parse(unifiedCm));
        imAndPresence.ifPresent(
                it -> versions.put(Product.IM_AND_PRESENCE, SystemVersion.parse(it)));
        return new Target(
                versions,
                presenceOnly.orElse(false) ? Target.Scope.PRESENCE : Target.Scope.PRODUCTS);
    }
}
