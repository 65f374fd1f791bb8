package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import switchboard.sequence.PlanChoices;

/// What the site chooses within the rules.
@Schema(description = "What the site chooses within the rules")
record Choices(
        @Schema(
                        defaultValue = "false",
                        description = "IM and Presence installs beside Unified CM (SEQ-8)")
                Optional<Boolean> parallel,
        @Schema(defaultValue = "true", description = "Subscribers install together (SEQ-2, SEQ-7)")
                Optional<Boolean> installTogether,
        @Schema(
                        defaultValue = "true",
                        description = "Unified CM subscribers switch all at once (SEQ-12)")
                Optional<Boolean> switchTogether) {
    static final Choices USUAL = new Choices(Optional.empty(), Optional.empty(), Optional.empty());

    static Choices of(PlanChoices choices) {
        return new Choices(
                Optional.of(choices.parallel()),
                Optional.of(choices.installTogether()),
                Optional.of(choices.switchTogether()));
    }

    PlanChoices choices() {
        return new PlanChoices(
                parallel.orElse(false), installTogether.orElse(true), switchTogether.orElse(true));
    }
}
