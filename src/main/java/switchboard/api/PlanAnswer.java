package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        @Schema(description = "The same as a range") RangeAnswer takes,
        @Schema(description = "The steps that decide how long it takes") List<Integer> criticalPath,
        @Schema(description = "How long the way back of all nodes takes; missing if there is none")
                Optional<RangeAnswer> back,
        @Schema(description = "The plan as it is printed and reviewed") String text) {

    static PlanAnswer of(Plan plan) {
        return new PlanAnswer(
                plan.cluster().value(),
                ReleasesAnswer.of(plan.target()),
                Choices.of(plan.choices()),
                StepAnswer.all(plan, plan.schedule()),
                plan.usual(),
                RangeAnswer.of(plan.takes()),
                plan.schedule().criticalPath(),
                plan.backTakes().map(RangeAnswer::of),
                plan.toText());
    }
}
