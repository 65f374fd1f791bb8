package switchboard.ui.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import switchboard.cluster.NodeName;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Verdict;

/// What the table says about one step.
///
/// @param number its number in the plan
/// @param kind `done`, `work`, `ask`, `hold` or `plan`
/// @param name the step in words
/// @param notes what else must be known of it: a line for each node that is at it, what holds it
/// @param by who approved it, or what it waits for
/// @param part how much of the usual time of an install is over, 0 to 1
/// @param progress where it stands, or from when to when it was done
/// @param time how long it took, has taken, or usually takes
/// @param verdict what the rules say, while it is not done
/// @param actions what a person can do about it
public record StepRow(
        int number,
        String kind,
        String name,
        List<String> notes,
        String by,
        OptionalDouble part,
        String progress,
        String time,
        Optional<Verdict> verdict,
        List<Action> actions) {
    /// Copies the lists.
    public StepRow {
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /// The same with another word of where it stands.
    StepRow at(String where) {
        return new StepRow(number, kind, name, notes, by, part, where, time, verdict, actions);
    }

    /// Something that a person can do about a step.
    public sealed interface Action {
        /// Have it tried again on a node, or asked for again.
        ///
        /// @param again whether an approval is asked for again, which needs no node
        record TryAgain(int step, NodeName node, boolean again) implements Action {}

        /// Have a question answered at which a node stands, with the line that is given.
        record Answer(int step, NodeName node, String question) implements Action {}

        /// Say that the tasks after the upgrade of a product are done.
        record Confirm(Confirmation what) implements Action {}
    }
}
