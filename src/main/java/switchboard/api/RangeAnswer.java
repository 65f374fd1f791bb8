package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import switchboard.sequence.TimeRange;

/// How long something takes.
@Schema(name = "TimeRange", description = "How long something takes: at best, usually, at worst")
record RangeAnswer(
        @Schema(type = "string", format = "duration", example = "PT2H") Duration least,
        @Schema(type = "string", format = "duration", example = "PT3H") Duration usual,
        @Schema(type = "string", format = "duration", example = "PT4H") Duration most) {
    static RangeAnswer of(TimeRange range) {
        return new RangeAnswer(range.least(), range.usual(), range.most());
    }
}
