package switchboard.oracle;

/// Something that a person or a program might do next.
public sealed interface Act {

    /// A person says: pre-upgrade tasks done, configuration stopped, LDAP suspended.
    record ConfirmFreeze() implements Act {}

    /// A COP file that the upgrade calls for, and that asks for a restart.
    record InstallCop(String node) implements Act {}

    /// The COP file that frees the common partition.
    record FreeSpace(String node) implements Act {}

    record Restart(String node) implements Act {}

    /// New software; `switchesAtEnd` where the node reboots into it by itself.
    record Install(String node, boolean switchesAtEnd) implements Act {}

    record Switch(String node) implements Act {}

    record SwitchBack(String node) implements Act {}

    /// The wait for replication is called over.
    record EndWait(Product product) implements Act {}

    /// A person says that the post-upgrade tasks of a product are done.
    record ConfirmTasks(Product product) implements Act {}

    /// A person clears the notification that IM and Presence nodes must be rebooted.
    record ClearNotification() implements Act {}

    /// A person changes the configuration of a product, as turning high availability on again does.
    record Configure(Product product) implements Act {}

    /// A person says that all users of IM and Presence have signed out and in again.
    record ConfirmSignedIn() implements Act {}

    record Finish() implements Act {}

    /// On the way back, the wait for replication is called over.
    record EndWaitBack(Product product) implements Act {}

    /// The cluster is called back on the old release.
    record FinishBack() implements Act {}
}
