package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;

/// The revision of a cluster.
@Schema(name = "Revision", description = "A cluster's picture has grown to this revision")
record RevisionAnswer(
        @Schema(example = "BER") String cluster, @Schema(example = "42") long revision) {}
