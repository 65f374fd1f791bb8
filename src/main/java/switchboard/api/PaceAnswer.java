package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import switchboard.journal.Pace;

/// The cadences and limits for a cluster.
@Schema(name = "Pace", description = "The cadences and limits for a cluster, ISO 8601 durations")
record PaceAnswer(
        @Schema(description = "How often a node is asked for its versions") Duration readEvery,
        @Schema(description = "How often the slow questions are asked") Duration tableEvery,
        Duration reconnectAfter,
        @Schema(description = "How long a node prints nothing before its prompt is believed")
                Duration quiet,
        Duration answerWithin,
        Duration promptWithin,
        @Schema(description = "How long the wizard may be silent over an image")
                Duration workWithin,
        @Schema(description = "How long after the last yes a node may take to begin")
                Duration beginWithin,
        @Schema(description = "How long a request for approval stands") Duration approvalWithin,
        @Schema(description = "How old a version may be before it is not known")
                Duration nodeFreshness,
        @Schema(description = "How old a replication state may be before it is not known")
                Duration replicationFreshness,
        @Schema(description = "How long an install on a publisher usually takes")
                Duration usualPublisherInstall,
        Duration usualSubscriberInstall,
        Duration usualSwitchVersion,
        Duration usualReplication) {

    static PaceAnswer of(Pace pace) {
        return new PaceAnswer(
                pace.readEvery(),
                pace.tableEvery(),
                pace.reconnectAfter(),
                pace.quiet(),
                pace.answerWithin(),
                pace.promptWithin(),
                pace.workWithin(),
                pace.beginWithin(),
                pace.approvalWithin(),
                pace.freshness().node(),
                pace.freshness().replication(),
                pace.usual().publisherInstall(),
                pace.usual().subscriberInstall(),
                pace.usual().switchVersion(),
                pace.usual().replication());
    }
}
