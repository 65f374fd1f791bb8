package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import switchboard.cluster.Sentence;

/// The guide's seven task lists (section "Upgrade Task Lists"), in its order.
public enum TaskList {
    /// Both products by a standard upgrade, one after the other.
    STANDARD,
    /// Both products, at least one of them by a refresh upgrade, one after the other.
    REFRESH,
    /// Unified CM alone by a standard upgrade.
    UNIFIED_CM_STANDARD,
    /// Unified CM alone by a refresh upgrade.
    UNIFIED_CM_REFRESH,
    /// IM and Presence alone by a standard upgrade.
    PRESENCE_STANDARD,
    /// IM and Presence alone by a refresh upgrade.
    PRESENCE_REFRESH,
    /// Both products by either kind, IM and Presence beside Unified CM.
    PARALLEL;

    /// The list that a plan follows.
    ///
    /// @throws IllegalArgumentException for the way back, of which the guide has no list
    public static TaskList of(Plan plan) {
        if (plan.isWayBack()) {
            throw new IllegalArgumentException("The way back follows no task list");
        }
        boolean refresh = plan.kinds().containsValue(UpgradeKind.REFRESH);
        if (plan.target().isPresenceOnly()) {
            return refresh ? PRESENCE_REFRESH : PRESENCE_STANDARD;
        }
        if (!plan.target().covers(IM_AND_PRESENCE)) {
            return refresh ? UNIFIED_CM_REFRESH : UNIFIED_CM_STANDARD;
        }
        if (plan.choices().parallel()) {
            return PARALLEL;
        }
        return refresh ? REFRESH : STANDARD;
    }

    /// Its place among the seven, and what it is for.
    public Sentence title() {
        return Sentence.of(
                "task-list." + (ordinal() + 1),
                ordinal() + 1,
                UNIFIED_CM.title(),
                IM_AND_PRESENCE.title());
    }
}
