package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.cli.Turn;
import switchboard.cluster.InstallStage;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Sentence;

/// What a [ChangeSession] tells the conductor.
sealed interface ChangeNews {
    /// Something was learnt from the node.
    record Learnt(List<Observation> observations) implements ChangeNews {}

    /// At the prompt, with the facts read in this very session: the command may be typed if the
    /// gate lets it.
    record AtPrompt() implements ChangeNews {}

    /// The node asks for the last yes.
    record AtLastYes(String question) implements ChangeNews {}

    /// The node asks something unknown.
    record Asks(String question) implements ChangeNews {}

    /// The node, or our comparison, says that the change must not or cannot be begun.
    record Refused(Sentence reason) implements ChangeNews {}

    /// The node says that it is through with it, well or not.
    ///
    /// @param well whether it says that it succeeded
    record Says(boolean well, String line) implements ChangeNews {}

    /// The session is over.
    record Over(String detail) implements ChangeNews {}

    /// What the node says of its install while it is at it.
    static ChangeNews progress(NodeName node, Turn.Working working) {
        InstallStage stage = new InstallStage(working.log(), working.line());
        return new Learnt(List.of(new Observation.Install(node, stage)));
    }

    /// What a turn says of the end of a change, where it says anything.
    static Optional<ChangeNews> lastWord(Turn turn) {
        return switch (turn) {
            case Turn.SaysDone says -> Optional.of(new Says(true, says.line()));
            case Turn.SaysFailed says -> Optional.of(new Says(false, says.line()));
            case Turn.Refused refused -> Optional.of(new Refused(refused.reason()));
            case Turn.Listen _,
                    Turn.Answer _,
                    Turn.PointOfNoReturn _,
                    Turn.UnknownQuestion _,
                    Turn.Working _,
                    Turn.GoingDown _ ->
                    Optional.empty();
        };
    }
}
