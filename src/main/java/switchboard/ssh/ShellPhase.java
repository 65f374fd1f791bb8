package switchboard.ssh;

/// How far a session is.
public sealed interface ShellPhase {
    /// The node has not answered yet, or is letting us in.
    record Opening() implements ShellPhase {}

    /// The shell is open: the banner comes next, then the prompt.
    record Open() implements ShellPhase {}

    /// It is over, or never began.
    record Ended(ShellFailure why) implements ShellPhase {}
}
