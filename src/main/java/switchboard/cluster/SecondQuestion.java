package switchboard.cluster;

import java.util.Locale;

/// What a node is asked by other ways than the commands on which the rules decide. Nothing here is
/// ever required: where it cannot be learnt, all goes on as without it.
public enum SecondQuestion {
    /// Whether its web services answer at all.
    WEB_SERVICES,
    /// The release that runs, by its platform web services (PAWS).
    ACTIVE_VERSION,
    /// The release on the other side (PAWS).
    INACTIVE_VERSION,
    /// How far an upgrade is, in a key of Cisco such as `upgrade.stage.installing` (PAWS).
    UPGRADE_STAGE,
    /// How far an install is, such as `upgrade.progress.finalization` (PAWS).
    UPGRADE_PROGRESS,
    /// `L2` for a standard upgrade, `RU` for a refresh upgrade (PAWS).
    UPGRADE_TYPE,
    /// Whether replication is good in the cluster, as a publisher sees it (PAWS).
    CLUSTER_REPLICATION,
    /// Whether replication is good on the node (PAWS).
    NODE_REPLICATION,
    /// What the Real Time Monitoring Tool shows in its database summary (perfmon web service).
    REPLICATE_COUNTER,
    /// The same counter, asked on the command line.
    OWN_COUNTER;

    /// Whether it comes from the web services.
    public boolean isWeb() {
        return this != OWN_COUNTER;
    }

    /// In a few words.
    public Sentence title() {
        return Sentence.of("second." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
