package switchboard.sequence;

/// What a person has confirmed for an upgrade.
public enum Confirmation {
    /// Pre-upgrade tasks are done, configuration tasks stopped, LDAP synchronisation suspended.
    FREEZE,
    /// Post-upgrade tasks of Unified CM are done.
    UNIFIED_CM_TASKS,
    /// Post-upgrade tasks of IM and Presence are done.
    IM_AND_PRESENCE_TASKS
}
