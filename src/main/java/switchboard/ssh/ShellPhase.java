package switchboard.ssh;

/// How far a session is.
public sealed interface ShellPhase {
    /// The node has not answered yet, or is letting us in.
    record Opening() implements ShellPhase {}

    /// The shell is open: the banner comes next, then the prompt.
    ///
    /// @param algorithms what both sides agreed on: key exchange, host key, cipher and digest
    record Open(String algorithms) implements ShellPhase {}

    /// It is over, or never began.
    record Ended(ShellFailure why) implements ShellPhase {}
}
