package switchboard.cli;

/// A conversation that a changing command begins: a machine of known questions. It is told all that
/// the node has printed since the command was typed, and says what to do next; it never types.
public interface Dialogue {
    /// What is to be done, given everything printed since the command was typed (cleaned by
    /// [Screen#clean]). Asked again with the same text it gives the same turn, until
    /// [#answered] is called.
    Turn hear(String printed);

    /// The line for the last question has been typed: what was printed until now is behind us.
    void answered();

    /// A person has had this line typed for a question that is not known.
    void answered(String line);

    /// The command that begins it.
    ChangingCommand command();
}
