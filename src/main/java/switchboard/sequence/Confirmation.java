package switchboard.sequence;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// What a person has confirmed for an upgrade.
public enum Confirmation {
    /// Pre-upgrade tasks are done, configuration tasks stopped, LDAP synchronisation suspended.
    FREEZE,
    /// Post-upgrade tasks of Unified CM are done.
    UNIFIED_CM_TASKS,
    /// Post-upgrade tasks of IM and Presence are done.
    IM_AND_PRESENCE_TASKS,
    /// LDAP synchronisation runs again.
    SYNC_RESUMED,
    /// High availability of IM and Presence is on again.
    HIGH_AVAILABILITY_ON,
    /// The notification that asked for restarts of IM and Presence is cleared.
    REBOOT_NOTIFICATION_CLEARED,
    /// All users of IM and Presence have signed out and in again.
    USERS_SIGNED_IN;

    /// What is so now, in words.
    public Sentence title() {
        return Sentence.of("confirmation." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
