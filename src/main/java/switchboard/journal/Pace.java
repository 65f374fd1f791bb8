package switchboard.journal;

import java.time.Duration;
import java.util.Optional;
import switchboard.sequence.Freshness;
import switchboard.sequence.UsualTimes;

/// The cadences and limits for one cluster.
///
/// @param readEvery how often a node is asked for its versions
/// @param tableEvery how often the slow questions are asked: replication, services, history
/// @param reconnectAfter how long after a failed connection the next is tried
/// @param quiet how long a node must print nothing before its prompt is believed
/// @param answerWithin how long an answer may take; the replication table is slow
/// @param promptWithin how long the first prompt may take after the session is open
/// @param workWithin how long the wizard may be silent while it fetches and checks an image
/// @param beginWithin how long after the last yes a node may take to record that it began
/// @param approvalWithin how long a request for approval stands
/// @param freshness how old a fact may be
/// @param usual how long things usually take on a cluster without a history
/// @param speed how many times as fast as ours the nodes' time runs, so that what their histories
///     say can be counted by our clock; empty for clusters of a time when it was not kept
public record Pace(
        Duration readEvery,
        Duration tableEvery,
        Duration reconnectAfter,
        Duration quiet,
        Duration answerWithin,
        Duration promptWithin,
        Duration workWithin,
        Duration beginWithin,
        Duration approvalWithin,
        Freshness freshness,
        UsualTimes usual,
        Optional<Integer> speed) {
    // Loopback chunks arrive within a few milliseconds; below this a split answer could look whole.
    private static final Duration SHORTEST_QUIET = Duration.ofMillis(40);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);

    /// For real nodes: asked every 12 seconds; a login banner may take minutes (field reports), the
    /// replication table tens of seconds, the check of an image half an hour.
    public static Pace ofRealNodes() {
        return new Pace(
                Duration.ofSeconds(12),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMillis(400),
                Duration.ofMinutes(4),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                new Freshness(Duration.ofSeconds(90), Duration.ofMinutes(6)),
                UsualTimes.ofTheGuide(),
                Optional.of(1));
    }

    /// For nodes whose time runs `factor` times as fast. Waits for a person stay as they are, and
    /// limits do not fall below what this machine itself may take.
    ///
    /// @param factor at least 1
    public Pace faster(int factor) {
        return new Pace(
                readEvery.dividedBy(factor),
                tableEvery.dividedBy(factor),
                reconnectAfter.dividedBy(factor),
                longer(quiet.dividedBy(factor), SHORTEST_QUIET),
                longer(answerWithin.dividedBy(factor), SHORTEST_WAIT),
                longer(promptWithin.dividedBy(factor), SHORTEST_WAIT),
                longer(workWithin.dividedBy(factor), SHORTEST_WAIT),
                longer(beginWithin.dividedBy(factor), SHORTEST_WAIT),
                approvalWithin,
                new Freshness(
                        longer(freshness.node().dividedBy(factor), SHORTEST_WAIT),
                        longer(freshness.replication().dividedBy(factor), SHORTEST_WAIT)),
                usual.faster(factor),
                speed.map(it -> it * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// The same for other ages of facts.
    public Pace with(Freshness ages) {
        return new Pace(
                readEvery,
                tableEvery,
                reconnectAfter,
                quiet,
                answerWithin,
                promptWithin,
                workWithin,
                beginWithin,
                approvalWithin,
                ages,
                usual,
                speed);
    }
}
