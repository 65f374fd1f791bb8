package switchboard.sequence;

import java.time.Duration;
import java.util.List;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;

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
    /// 2
    /// to 4 hours, subscriber 1 to 2 hours, switch 30 minutes, replication 30 minutes.
    public static UsualTimes ofTheGuide() {
        return new UsualTimes(
                Duration.ofHours(3),
                Duration.ofMinutes(90),
                Duration.ofMinutes(30),
                Duration.ofMinutes(30));
    }

    /// The usual time of a step; its nodes work side by side.
    public Duration of(Step step, Cluster cluster) {
        return switch (step) {
            case Step.InstallAndSwitch it -> install(it, cluster).plus(switchVersion);
            case Step.Install it -> install(it, cluster);
            case Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.RestartAfterCop _,
                    Step.RestartOwed _ ->
                    switchVersion;
            case Step.InstallCop _ -> subscriberInstall.dividedBy(COPS_IN_AN_INSTALL);
            case Step.AwaitReplication _ -> replication;
            case Step.ConfirmPostUpgradeTasks _, Step.PayDebt _ -> Duration.ZERO;
        };
    }

    private Duration install(Step.Installs step, Cluster cluster) {
        return hasPublisher(step.nodes(), cluster) ? publisherInstall : subscriberInstall;
    }

    /// What a refresh upgrade takes: an hour more for each install, by the same guide.
    public UsualTimes refreshing() {
        return new UsualTimes(
                publisherInstall.plus(publisherInstall.dividedBy(REFRESH_SHARE)),
                subscriberInstall.plus(publisherInstall.dividedBy(REFRESH_SHARE)),
                switchVersion,
                replication);
    }

    /// The same at another speed, for nodes whose time runs `factor` times as fast.
    public UsualTimes faster(int factor) {
        return new UsualTimes(
                publisherInstall.dividedBy(factor),
                subscriberInstall.dividedBy(factor),
                switchVersion.dividedBy(factor),
                replication.dividedBy(factor));
    }

    private static boolean hasPublisher(List<NodeName> nodes, Cluster cluster) {
        return nodes.stream().anyMatch(name -> cluster.node(name).isPublisher());
    }
}
