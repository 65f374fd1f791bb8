package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.upgrade.LiveCluster;

/// A cluster in a list.
@Schema(description = "A cluster in a list")
record ClusterLine(
        @Schema(example = "BER") String name,
        @Schema(description = "Whether it is of a rehearsal, whose nodes are not real")
                boolean rehearsal,
        @Schema(example = "192.0.2.11") String address,
        @Schema(example = "22") int port,
        @Schema(description = "Whether its nodes are known") boolean discovered,
        @Schema(description = "How many nodes are known", example = "5") int nodes,
        @Schema(description = "When any node was last heard") Optional<Instant> newestNews,
        @Schema(description = "Its latest upgrade") Optional<UpgradeLine> upgrade,
        @Schema(description = "How many notices call for a person") long awaited,
        long revision) {

    static ClusterLine of(LiveCluster live, long awaited) {
        return new ClusterLine(
                live.name().value(),
                live.name().isRehearsal(),
                live.registered().address(),
                live.registered().port(),
                live.state().isPresent(),
                live.state().map(state -> state.nodes().size()).orElse(0),
                live.newestNews(),
                live.upgrade().map(UpgradeLine::of),
                awaited,
                live.revision());
    }
}
