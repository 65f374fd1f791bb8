package switchboard.ssh;

/// The one door to the nodes.
public interface NodeShell {
    /// Begins to open an interactive session and returns at once; [ShellSession#phase] tells how
    /// far it is. One attempt to sign in is made, with the account kept for the cluster, and none
    /// where the host key is not the pinned one or the account is known to be refused.
    ShellSession open(NodeAccess access);

    /// Asks the node for its host key without telling it anything: no user name, no password. Waits
    /// for the answer, a connection's time limit at most.
    ///
    /// @throws ShellFailure.Raised if it does not answer
    HostKey hostKey(NodeAccess access);
}
