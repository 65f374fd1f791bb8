package switchboard.journal;

import switchboard.cluster.Sentence;

/// What a session with a node is for.
public sealed interface SessionPurpose {
    /// To ask the node that a person named for all nodes of its cluster.
    record Discovery() implements SessionPurpose {}

    /// To ask the node again and again what the product needs to know.
    record Reading() implements SessionPurpose {}

    /// To ask the node what tells whether it is fit to be upgraded.
    record Readiness() implements SessionPurpose {}

    /// To type a command that changes the node.
    ///
    /// @param step the number of the step in its plan
    /// @param command what is typed once everything permits it
    record Change(int step, String command) implements SessionPurpose {}

    /// The purpose in words.
    default Sentence words() {
        return switch (this) {
            case Discovery _ -> Sentence.of("session.purpose.discovery");
            case Reading _ -> Sentence.of("session.purpose.reading");
            case Readiness _ -> Sentence.of("session.purpose.readiness");
            case Change it -> Sentence.of("session.purpose.change", it.step(), it.command());
        };
    }
}
