package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.security.PairedWall;

/// A wall.
@Schema(name = "Wall", description = "A browser that was paired to show clusters on a wall")
record WallAnswer(
        @Schema(example = "3", description = "To be named by when it is changed or revoked")
                long id,
        @Schema(example = "Operations, left screen") String name,
        WallWish shows,
        @Schema(description = "Whether the server holds a connection to its page now")
                boolean connected,
        @Schema(description = "When its browser was there last, give or take ten minutes")
                Instant usedAt,
        Did paired,
        @Schema(description = "The last change of its settings") Optional<Did> changed,
        @Schema(description = "Once it shows nothing any more") Optional<Did> revoked) {

    /// Who did something, and when.
    @Schema(name = "WallAct", description = "Who did it, and when")
    record Did(@Schema(example = "ann") String by, Instant at) {
        static Did of(PairedWall.Act act) {
            return new Did(act.by(), act.at());
        }
    }

    static WallAnswer of(PairedWall wall, boolean connected) {
        return new WallAnswer(
                wall.id(),
                wall.name(),
                WallWish.of(wall.settings()),
                connected,
                wall.usedAt(),
                Did.of(wall.paired()),
                wall.changed().map(Did::of),
                wall.revoked().map(Did::of));
    }
}
