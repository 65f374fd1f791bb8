package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.journal.RehearsalFault;
import switchboard.upgrade.RehearsalWish;

/// A wish for a rehearsal.
@Schema(description = "The plan to rehearse, and what is to go wrong")
record Rehearse(
        @NotNull @Valid Releases target,
        Optional<Choices> choices,
        Optional<List<@Valid Wrong>> faults,
        @Schema(
                        defaultValue = "false",
                        description =
                                "You approve the steps yourself; in a real upgrade somebody else"
                                        + " must")
                Optional<Boolean> alone) {

    /// A fault on a node.
    @Schema(name = "WishedFault", description = "Something that is to go wrong")
    record Wrong(
            @NotNull RehearsalFault.Kind kind,
            @NotBlank @Schema(example = "ber-sub1") String node) {}

    RehearsalWish wish() {
        return new RehearsalWish(
                target.target(),
                choices.orElse(Choices.USUAL).choices(),
                faults.orElse(List.of()).stream()
                        .map(it -> new RehearsalFault(it.kind(), new NodeName(it.node())))
                        .toList(),
                alone.orElse(false));
    }
}
