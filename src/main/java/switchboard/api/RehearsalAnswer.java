package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import switchboard.journal.RehearsalFault;
import switchboard.upgrade.LiveCluster;

/// That a cluster is a rehearsal.
@Schema(name = "Rehearsal", description = "A rehearsal: nodes of the lab in the shape of a cluster")
record RehearsalAnswer(
        @Schema(description = "The cluster whose shape was copied", example = "BER")
                String original,
        @Schema(description = "What was chosen to go wrong") List<FaultOn> faults,
        @Schema(description = "Whether who asked for it approves its steps too") boolean alone,
        @Schema(description = "Why it ended, if it has; then its nodes are gone")
                Optional<Words> ended) {

    static Optional<RehearsalAnswer> of(LiveCluster live) {
        return live.rehearsal()
                .map(
                        it ->
                                new RehearsalAnswer(
                                        it.original().value(),
                                        it.faults().stream().map(FaultOn::of).toList(),
                                        it.alone(),
                                        live.ended().map(end -> Words.of(end.why()))));
    }

    /// A fault on a node.
    @Schema(name = "RehearsalFault", description = "Something that goes wrong in a rehearsal")
    record FaultOn(RehearsalFault.Kind kind, @Schema(example = "ber-sub1") String node) {
        static FaultOn of(RehearsalFault fault) {
            return new FaultOn(fault.kind(), fault.node().value());
        }
    }
}
