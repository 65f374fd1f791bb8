package switchboard.journal;

import java.time.Instant;
import java.util.Optional;
import switchboard.sequence.Plan;

/// The event that an upgrade begins with: [UpgradeEvent.Started] where the product drives it,
/// [WatchEvent.WatchStarted] where others do.
public sealed interface Beginning extends JournalEvent
        permits UpgradeEvent.Started, WatchEvent.WatchStarted {
    /// The plan that it follows, or is compared with.
    Plan plan();

    /// When the maintenance window ends, if one was named.
    Optional<Instant> windowEnd();

    /// The person who began it.
    String by();
}
