package switchboard.lab;

/// What comes of trying to open a session on a lab node.
public sealed interface Opening {
    /// Signed in: the console prints its banner.
    record Open(LabConsole console) implements Opening {}

    /// There is nothing at that address now.
    record NoAnswer() implements Opening {}

    /// The port answers, and the connection ends before anybody is asked for a name.
    record PortOnly() implements Opening {}

    /// The account or the password is wrong, or the account is locked.
    record SignInRefused() implements Opening {}
}
