package switchboard.sequence;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// How a release is installed. The releases decide it, not the user (rule TYP-1).
public enum UpgradeKind {
    /// On the inactive side, while the node stays in service.
    STANDARD,
    /// With restarts, the node out of service.
    REFRESH;

    /// The kind in words.
    public Sentence title() {
        return Sentence.of("kind." + name().toLowerCase(Locale.ROOT));
    }
}
