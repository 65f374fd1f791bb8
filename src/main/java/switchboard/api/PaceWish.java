package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.sequence.Freshness;
import switchboard.sequence.UsualTimes;

/// Cadences and limits that are to differ from what the speed gives.
@Schema(
        name = "PaceWish",
        description =
                "Cadences and limits in place of those that the speed gives: ISO 8601 durations,"
                        + " each above nothing and at most a day, a freshness at most an hour")
record PaceWish(
        @Schema(type = "string", format = "duration", example = "PT12S")
                Optional<Duration> readEvery,
        @Schema(type = "string", format = "duration", example = "PT30S")
                Optional<Duration> tableEvery,
        Optional<Duration> reconnectAfter,
        Optional<Duration> quiet,
        Optional<Duration> answerWithin,
        Optional<Duration> promptWithin,
        Optional<Duration> workWithin,
        Optional<Duration> beginWithin,
        Optional<Duration> approvalWithin,
        Optional<Duration> nodeFreshness,
        Optional<Duration> replicationFreshness,
        Optional<Duration> usualPublisherInstall,
        Optional<Duration> usualSubscriberInstall,
        Optional<Duration> usualSwitchVersion,
        Optional<Duration> usualReplication) {
    private static final Duration LONGEST = Duration.ofDays(1);
    // What is older proves nothing, however patient somebody is.
    private static final Duration OLDEST_FACT = Duration.ofHours(1);

    /// The pace with these wishes.
    ///
    /// @throws InvalidInput if one of them is nothing, negative or too long
    Pace over(Pace pace) {
        UsualTimes usual = pace.usual();
        return new Pace(
                wish("readEvery", readEvery, pace.readEvery(), LONGEST),
                wish("tableEvery", tableEvery, pace.tableEvery(), LONGEST),
                wish("reconnectAfter", reconnectAfter, pace.reconnectAfter(), LONGEST),
                wish("quiet", quiet, pace.quiet(), LONGEST),
                wish("answerWithin", answerWithin, pace.answerWithin(), LONGEST),
                wish("promptWithin", promptWithin, pace.promptWithin(), LONGEST),
                wish("workWithin", workWithin, pace.workWithin(), LONGEST),
                wish("beginWithin", beginWithin, pace.beginWithin(), LONGEST),
                wish("approvalWithin", approvalWithin, pace.approvalWithin(), LONGEST),
                new Freshness(
                        wish("nodeFreshness", nodeFreshness, pace.freshness().node(), OLDEST_FACT),
                        wish(
                                "replicationFreshness",
                                replicationFreshness,
                                pace.freshness().replication(),
                                OLDEST_FACT)),
                over(usual),
                pace.speed());
    }

    private UsualTimes over(UsualTimes usual) {
        return new UsualTimes(
                wish(
                        "usualPublisherInstall",
                        usualPublisherInstall,
                        usual.publisherInstall(),
                        LONGEST),
                wish(
                        "usualSubscriberInstall",
                        usualSubscriberInstall,
                        usual.subscriberInstall(),
                        LONGEST),
                wish("usualSwitchVersion", usualSwitchVersion, usual.switchVersion(), LONGEST),
                wish("usualReplication", usualReplication, usual.replication(), LONGEST));
    }

    private static Duration wish(
            String name, Optional<Duration> wished, Duration otherwise, Duration most) {
        wished.filter(it -> !it.isPositive() || it.compareTo(most) > 0)
                .ifPresent(
                        it -> {
                            throw new InvalidInput(Sentence.of("api.pace", name, it, most));
                        });
        return wished.orElse(otherwise);
    }
}
