package switchboard.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.security.WallLooker;
import switchboard.security.WallSettings;
import switchboard.security.WallSight;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// What the visitor of a wall's page sees there. It is asked anew with every change and every
/// pulse, so that a wall that is open takes up new settings, and goes dark when it is revoked.
@Component
class WallOfPass {
    private final WallSight sight;
    private final LiveClusters live;

    WallOfPass(WallSight sight, LiveClusters live) {
        this.sight = sight;
        this.live = live;
    }

    /// What there is to see.
    sealed interface Sight {
        /// These clusters, in this order, and no others.
        ///
        /// @param settings how they are read; its clusters are those asked for, or empty for all
        ///     that are real: a rehearsal is shown where it is named
        /// @param clusters their latest pictures
        record Shows(WallSettings settings, List<LiveCluster> clusters) implements Sight {}

        /// The wall is paired for others than this one; whether there is such a cluster is not
        /// told.
        record Refused(ClusterName cluster) implements Sight {}

        /// The wall was revoked, or the person may not look any more.
        record Over() implements Sight {}
    }

    /// Who visits the page that is being opened.
    Optional<WallLooker> visitor() {
        return sight.looker();
    }

    /// What a visitor sees now; any thread may ask.
    ///
    /// @param wished what the address asks for: a person gets it as it is; a paired wall is only
    ///     narrowed to its clusters, and keeps its own settings
    Sight look(WallLooker visitor, WallSettings wished) {
        Optional<WallSettings> allowed = sight.settings(visitor);
        if (allowed.isEmpty()) {
            return new Sight.Over();
        }
        WallSettings own = allowed.get();
        Optional<ClusterName> refused =
                wished.clusters().stream()
                        .filter(it -> !own.shows(it) || live.find(it).isEmpty())
                        .findFirst();
        if (refused.isPresent()) {
            return new Sight.Refused(refused.get());
        }
        if (!visitor.isPaired()) {
            return shows(wished);
        }
        return shows(wished.clusters().isEmpty() ? own : own.of(wished.clusters()));
    }

    private Sight shows(WallSettings settings) {
        List<LiveCluster> clusters =
                settings.clusters().isEmpty()
                        ? live.all().stream().filter(it -> !it.name().isRehearsal()).toList()
                        : settings.clusters().stream()
                                .flatMap(it -> live.find(it).stream())
                                .toList();
        return new Sight.Shows(settings, clusters);
    }
}
