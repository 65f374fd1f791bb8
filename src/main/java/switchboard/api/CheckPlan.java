package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import switchboard.sequence.PlanChoices;

/// A plan made elsewhere, to be checked.
@Schema(description = "A run sequence made elsewhere, and where it is to lead")
record CheckPlan(
        @NotNull @Valid Releases target,
        Optional<Choices> choices,
        @NotBlank
                @Schema(
                        description =
                                "One line for each step: install, install and switch, switch,"
                                        + " switch back or restart with NODES; cop FILE on NODES;"
                                        + " wait replication PRODUCT; tasks PRODUCT; users sign"
                                        + " in; clear notification; or Step 3: NODES (upgrade,"
                                        + " switch automatically). Empty lines and what follows a"
                                        + " # are left out.",
                        example = "install ber-pub\ninstall ber-sub1, ber-sub2\nswitch ber-pub")
                String sequence) {
    PlanChoices planChoices() {
        return choices.orElse(Choices.USUAL).choices();
    }
}
