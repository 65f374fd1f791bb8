package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// A wish to write down what a node is for.
@Schema(description = "What a node is for, in one line of at most 200 characters")
record NoteOfNode(@NotNull @Schema(example = "floor 3 phones, 2,300; fax gateways") String note) {}
