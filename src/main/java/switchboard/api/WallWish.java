package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.security.WallSettings;

/// What a wall shows, and how.
@Schema(name = "WallSettings", description = "What a wall shows, and how it is read and heard")
record WallWish(
        @Schema(
                        example = "[\"BER\"]",
                        description = "Clusters in the order in which they stand; left out for all")
                Optional<@Size(min = 1) List<String>> clusters,
        @Schema(example = "3.0", description = "How far away people stand, in metres")
                double metres,
        @Schema(example = "55.0", description = "The diagonal of the screen, in inches")
                double inches,
        @Schema(description = "As the browser asks for, unless given")
                Optional<WallSettings.Theme> theme,
        @Schema(description = "Whether a sound calls when a person is needed")
                Optional<Boolean> sound) {
    static WallWish of(WallSettings settings) {
        return new WallWish(
                Optional.of(settings.clusters().stream().map(ClusterName::value).toList())
                        .filter(names -> !names.isEmpty()),
                settings.metres(),
                settings.inches(),
                Optional.of(settings.theme()),
                Optional.of(settings.sound()));
    }

    /// @throws switchboard.cluster.InvalidInput if the name of a cluster cannot be one
    WallSettings settings() {
        return new WallSettings(
                clusters.orElse(List.of()).stream().map(ClusterName::new).distinct().toList(),
                metres,
                inches,
                theme.orElse(WallSettings.Theme.BROWSER),
                sound.orElse(false));
    }
}
