package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Window;

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
                Optional<Boolean> switchTogether,
        @Schema(
                        defaultValue = "false",
                        description =
                                "Nodes switch by themselves at the end of their install (TYP-2);"
                                        + " the approval is asked before it")
                Optional<Boolean> automatic,
        @Schema(description = "COP files that are installed first, from beside the images")
                Optional<List<Cop>> cops,
        @Schema(
                        defaultValue = "false",
                        description =
                                "High availability of IM and Presence is off for the night, and"
                                        + " owed at its end")
                Optional<Boolean> highAvailabilityOff,
        @Schema(
                        defaultValue = "false",
                        description =
                                "IM and Presence is a centralised deployment, which may run another"
                                        + " release than Unified CM (CMP-2)")
                Optional<Boolean> centralisedPresence,
        @Schema(description = "The maintenance window; a refresh upgrade needs one (TYP-3)")
                Optional<Window> window) {
    static final Choices USUAL =
            new Choices(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// A COP file.
    @Schema(name = "CopFile", description = "A COP file for every node of a product")
    record Cop(
            @NotNull Product product,
            @NotBlank @Schema(example = "ciscocm.refresh_upgrade_v1.5.cop.sgn") String file) {}

    static Choices of(PlanChoices choices) {
        return new Choices(
                Optional.of(choices.parallel()),
                Optional.of(choices.installTogether()),
                Optional.of(choices.switchTogether()),
                Optional.of(choices.automatic()),
                Optional.of(
                        choices.cops().stream()
                                .map(cop -> new Cop(cop.product(), cop.file()))
                                .toList()),
                Optional.of(choices.highAvailabilityOff()),
                Optional.of(choices.centralisedPresence()),
                choices.window());
    }

    /// @throws switchboard.cluster.InvalidInput if nothing is known of a COP file of that name
    PlanChoices choices() {
        return new PlanChoices(
                parallel.orElse(false),
                installTogether.orElse(true),
                switchTogether.orElse(true),
                automatic.orElse(false),
                cops.orElse(List.of()).stream()
                        .map(cop -> CopFile.of(cop.product(), cop.file()))
                        .toList(),
                highAvailabilityOff.orElse(false),
                centralisedPresence.orElse(false),
                window);
    }
}
