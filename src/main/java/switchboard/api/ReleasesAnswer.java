package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Target;

/// The releases an upgrade ends on.
@Schema(name = "Releases", description = "The release for each product in scope")
record ReleasesAnswer(
        @Schema(example = "14.0.1.13900-155") Optional<String> unifiedCm,
        @Schema(example = "14.0.1.13900-8") Optional<String> imAndPresence) {

    static ReleasesAnswer of(Target target) {
        return new ReleasesAnswer(
                release(target, Product.UNIFIED_CM), release(target, Product.IM_AND_PRESENCE));
    }

    private static Optional<String> release(Target target, Product product) {
        return Optional.ofNullable(target.versions().get(product)).map(SystemVersion::toString);
    }
}
