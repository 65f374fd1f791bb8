package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.sequence.SafeStart;

/// Until when a switch may begin.
@Schema(
        name = "SafeStart",
        description =
                "Until when a step may begin so that both fit into the window: all that follows it,"
                        + " and the way back of everything that has switched when it ends")
record SafeStartAnswer(
        @Schema(description = "The earlier of the two when all takes its usual time") Instant usual,
        @Schema(description = "The earlier of the two when all takes its most") Instant worst,
        NeedAnswer onward,
        @Schema(description = "Missing where there is no way back to reckon with")
                Optional<NeedAnswer> back,
        @Schema(description = "A later step that must begin earlier than it then would")
                Optional<AheadAnswer> ahead) {

    /// A later step that leaves less room.
    @Schema(name = "Ahead", description = "A later step that leaves less room")
    record AheadAnswer(
            int step,
            @Schema(description = "Its own latest safe start") Instant begins,
            @Schema(description = "Until when this one has to begin for that") Instant usual) {}

    /// What is needed from the beginning of the step on.
    @Schema(name = "Need", description = "How long it takes from there, and until when that fits")
    record NeedAnswer(RangeAnswer takes, Instant usual, Instant worst) {
        static NeedAnswer of(SafeStart.Need need) {
            return new NeedAnswer(RangeAnswer.of(need.takes()), need.usual(), need.worst());
        }
    }

    static SafeStartAnswer of(SafeStart safe) {
        return new SafeStartAnswer(
                safe.usual(),
                safe.worst(),
                NeedAnswer.of(safe.onward()),
                safe.back().map(NeedAnswer::of),
                safe.ahead().map(it -> new AheadAnswer(it.step(), it.begins(), it.usual())));
    }
}
