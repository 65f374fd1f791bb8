package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.sequence.Grounds;
import switchboard.sequence.Plan;
import switchboard.sequence.UpgradeKind;

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
        @Schema(
                        description =
                                "Why it is a standard or a refresh upgrade (TYP-1), for every"
                                        + " release that nodes run; empty for the way back")
                List<GroundsAnswer> grounds,
        @Schema(description = "The plan as it is printed and reviewed") String text) {

    /// The supported path by which nodes are upgraded.
    @Schema(name = "Grounds", description = "A supported path that the plan relies on")
    record GroundsAnswer(
            Product product,
            @Schema(example = "12.5.1.14900-63") String from,
            @Schema(example = "14.0.1.13900-155") String to,
            UpgradeKind kind,
            @Schema(description = "The row of the table of paths") String path,
            @Schema(description = "Who says so") String source,
            @Schema(description = "How many nodes run that release") int nodes) {
        static GroundsAnswer of(Grounds it) {
            return new GroundsAnswer(
                    it.product(),
                    it.from().toString(),
                    it.to().toString(),
                    it.kind(),
                    it.path(),
                    it.source(),
                    it.nodes());
        }
    }

    /// A plan of which the grounds are not told.
    static PlanAnswer of(Plan plan) {
        return of(plan, List.of());
    }

    static PlanAnswer of(Plan plan, List<Grounds> grounds) {
        return new PlanAnswer(
                plan.cluster().value(),
                ReleasesAnswer.of(plan.target()),
                Choices.of(plan.choices()),
                StepAnswer.all(plan, plan.schedule()),
                plan.usual(),
                RangeAnswer.of(plan.takes()),
                plan.schedule().criticalPath(),
                plan.backTakes().map(RangeAnswer::of),
                grounds.stream().map(GroundsAnswer::of).toList(),
                plan.toText());
    }
}
