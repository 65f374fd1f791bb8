package switchboard.sequence;

import java.time.Duration;

/// How long things usually take on a cluster without a history.
///
/// @param publisherInstall install on a publisher
/// @param subscriberInstall install on a subscriber
/// @param switchVersion switch version and restart, back at the prompt
/// @param replication replication of one product after its nodes switched
public record UsualTimes(
        Duration publisherInstall,
        Duration subscriberInstall,
        Duration switchVersion,
        Duration replication) {
    /// A COP file takes a minute, by a real node's log; kept as a share, so that it follows the
    /// speed.
    private static final int COPS_IN_AN_INSTALL = 90;

    /// An hour is a third of the three hours that a publisher's install usually takes.
    private static final int REFRESH_SHARE = 3;

    /// Middle of the range that Cisco's 12.5 upgrade guide gives for a standard upgrade: publisher
    /// 2 to 4 hours, subscriber 1 to 2 hours, switch 30 minutes, replication 30 minutes.
    public static UsualTimes ofTheGuide() {
        return new UsualTimes(
                Duration.ofHours(3),
                Duration.ofMinutes(90),
                Duration.ofMinutes(30),
                Duration.ofMinutes(30));
    }

    /// The range of something that all nodes of a product do together, or that takes the same on
    /// each.
    TimeRange around(RunKind kind) {
        return around(kind, false);
    }

    /// The range of something on one node; a refresh takes an hour more than a standard install, by
    /// the same guide.
    TimeRange around(RunKind kind, boolean publisher) {
        Duration install = publisher ? publisherInstall : subscriberInstall;
        return switch (kind) {
            case INSTALL -> kind.around(install);
            case REFRESH_INSTALL ->
                    RunKind.INSTALL
                            .around(install)
                            .plus(TimeRange.exactly(publisherInstall.dividedBy(REFRESH_SHARE)));
            case SWITCH, RESTART -> kind.around(switchVersion);
            case COP -> kind.around(subscriberInstall.dividedBy(COPS_IN_AN_INSTALL));
            case REPLICATION -> kind.around(replication);
        };
    }

    /// The same at another speed, for nodes whose time runs `factor` times as fast.
    public UsualTimes faster(int factor) {
        return new UsualTimes(
                publisherInstall.dividedBy(factor),
                subscriberInstall.dividedBy(factor),
                switchVersion.dividedBy(factor),
                replication.dividedBy(factor));
    }
}
