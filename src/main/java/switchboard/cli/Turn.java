package switchboard.cli;

import switchboard.cluster.Sentence;

/// What a dialogue wants done next, having heard what the node said so far.
public sealed interface Turn {
    /// Nothing: the node is at work, or has not finished its sentence.
    record Listen() implements Turn {}

    /// Type this line: it answers a question which the dialogue knows and changes nothing yet.
    ///
    /// @param question the question as the node put it
    /// @param line what to type
    /// @param secret whether the line must be masked wherever it is shown or kept
    record Answer(String question, String line, boolean secret) implements Turn {}

    /// The node asks for the last yes. Whoever drives looks once more at stop, rules and facts, and
    /// then types one of the two.
    ///
    /// @param question the question as the node put it
    /// @param yes the line that begins the change
    /// @param no the line that leaves everything as it is
    record PointOfNoReturn(String question, String yes, String no) implements Turn {}

    /// A question that is not known. It is never answered: a person has to look.
    ///
    /// @param question the question as the node put it
    record UnknownQuestion(String question) implements Turn {}

    /// What the node offers is not what the plan says, or the node refuses: nothing has been
    /// changed. The session is to be left with the line, if there is one.
    ///
    /// @param reason in the node's words, or what differs
    /// @param leave what to type to leave the dialogue, empty when the prompt is already there
    record Refused(Sentence reason, String leave) implements Turn {}

    /// The change has begun and the node is at work on it.
    ///
    /// @param log the name of the install log, empty where there is none
    /// @param line the latest line about it
    record Working(String log, String line) implements Turn {}

    /// The node says that it succeeded. To be settled by reading the node.
    ///
    /// @param line its words
    record SaysDone(String line) implements Turn {}

    /// The node says that it failed. To be settled by reading the node.
    ///
    /// @param line its words
    record SaysFailed(String line) implements Turn {}

    /// The node says that it goes down; the session is going to break.
    record GoingDown() implements Turn {}
}
