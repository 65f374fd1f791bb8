package switchboard.cluster;

import java.util.Locale;

/// The two products of a cluster; each replicates its own database from its own publisher.
public enum Product {
    /// Cisco Unified Communications Manager.
    UNIFIED_CM,
    /// Cisco Unified Communications Manager IM and Presence Service.
    IM_AND_PRESENCE;

    /// The product as people call it.
    public Sentence title() {
        return Sentence.of("product." + name().toLowerCase(Locale.ROOT));
    }
}
