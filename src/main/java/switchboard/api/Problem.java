package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// The form of a problem, for the description of the API alone.
@Schema(description = "Why a request cannot be done (RFC 9457)")
record Problem(
        @Schema(example = "Conflict") String title,
        @Schema(example = "409") int status,
        @Schema(
                        description = "The sentence that a person would read",
                        example = "The upgrade of BER is not running.")
                String detail,
        @Schema(example = "/api/v1/clusters/BER/upgrade/pause") String instance,
        @Schema(description = "Names the sentence", example = "input.not-running") String key,
        @Schema(description = "The fields that cannot be used, with status 400")
                List<Field> fields) {}
