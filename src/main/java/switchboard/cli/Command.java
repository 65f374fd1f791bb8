package switchboard.cli;

/// A line that may be typed at the `admin:` prompt. There are no others: what is not here is not
/// typed. A reading command changes nothing on the node; a changing one goes through the one gate.
public sealed interface Command permits ReadingCommand, ChangingCommand {
    /// The line as it is typed.
    String text();
}
