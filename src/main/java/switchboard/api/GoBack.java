package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import switchboard.cluster.NodeName;

/// Which way back.
@Schema(description = "What is to go back")
record GoBack(
        @Schema(
                        example = "ber-pub",
                        description =
                                "The node that goes back alone (REV-1); all of them if left out")
                Optional<String> node) {

    static Optional<NodeName> alone(Optional<GoBack> wish) {
        return wish.flatMap(GoBack::node).filter(it -> !it.isBlank()).map(NodeName::new);
    }
}
