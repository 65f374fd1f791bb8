package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import switchboard.sequence.PlanChoices;

/// A wish for a plan.
@Schema(description = "Where the upgrade is to end, and what the site chooses")
record MakePlan(@NotNull @Valid Releases target, Optional<Choices> choices) {
    PlanChoices planChoices() {
        return choices.orElse(Choices.USUAL).choices();
    }
}
