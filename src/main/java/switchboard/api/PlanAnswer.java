package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import switchboard.sequence.Plan;

/// A plan.
@Schema(name = "Plan", description = "The ordered steps of an upgrade; nothing has been begun")
record PlanAnswer(
        @Schema(example = "BER") String cluster,
        ReleasesAnswer target,
        Choices choices,
        List<StepAnswer> steps,
        @Schema(
                        type = "string",
                        format = "duration",
                        description = "How long it usually takes, when people answer at once")
                Duration usual,
        @Schema(description = "The plan as it is printed and reviewed") String text) {

    static PlanAnswer of(Plan plan) {
        return new PlanAnswer(
                plan.cluster().value(),
                ReleasesAnswer.of(plan.target()),
                Choices.of(plan.choices()),
                StepAnswer.all(plan),
                plan.usual(),
                plan.toText());
    }
}
