package switchboard.readiness;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// What is compared before and after an upgrade.
public enum Topic {
    /// The release that runs.
    RELEASE,
    /// The COP files on the side that runs.
    COPS,
    /// The services that run.
    SERVICES,
    /// The row in the publisher's replication table.
    REPLICATION,
    /// The replicates that the node counts.
    REPLICATES,
    /// High availability of IM and Presence.
    HIGH_AVAILABILITY,
    /// The phones that are registered.
    DEVICES;

    /// Its name in words.
    public Sentence title() {
        return Sentence.of("readiness.topic." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
