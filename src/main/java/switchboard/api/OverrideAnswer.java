package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;

/// A rule that is set aside, or is to be.
@Schema(name = "Override", description = "A rule that people set aside until the upgrade ends")
record OverrideAnswer(
        RuleId rule,
        String reason,
        @Schema(example = "olga") String askedBy,
        @Schema(description = "The approvers who agreed") List<String> agreedBy,
        @Schema(description = "Whether enough have agreed") boolean stands) {
    static OverrideAnswer of(RuleOverride it) {
        return new OverrideAnswer(it.rule(), it.reason(), it.askedBy(), it.agreedBy(), it.stands());
    }
}
