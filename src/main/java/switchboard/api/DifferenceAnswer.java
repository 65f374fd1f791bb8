package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import switchboard.cluster.Difference;
import switchboard.cluster.SecondQuestion;

/// Two ways of asking a node that disagree.
@Schema(name = "Difference", description = "Two ways of asking a node that disagree")
record DifferenceAnswer(
        @Schema(example = "ber-sub1") String node,
        SecondQuestion question,
        @Schema(description = "What its commands say; the rules decide on it") Words first,
        @Schema(description = "What it says by the other way") Words second) {

    static DifferenceAnswer of(Difference it) {
        return new DifferenceAnswer(
                it.node().value(), it.question(), Words.of(it.first()), Words.of(it.second()));
    }
}
