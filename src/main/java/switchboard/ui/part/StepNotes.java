package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.util.ArrayList;
import java.util.List;
import switchboard.journal.Outcome;
import switchboard.upgrade.Attempt;

/// What is said under a step about each node that is at it.
final class StepNotes {
    private StepNotes() {}

    /// @param attempts the last attempt on each node of the step
    /// @param at the faces of the nodes that are at it
    /// @param late whether it goes on for longer than its most
    static List<String> of(List<Attempt> attempts, List<NodeFace> at, boolean late) {
        List<String> notes = new ArrayList<>();
        for (NodeFace face : at) {
            notes.add(
                    say(
                            "step.node",
                            face.name(),
                            face.time()
                                    .map(it -> say("face.timed", face.word(), it.full()))
                                    .orElse(face.word().text())));
        }
        if (late) {
            notes.add(say("time.late"));
        }
        attempts.stream().filter(Attempt::awaitsPerson).map(StepNotes::why).forEach(notes::add);
        return notes;
    }

    private static String why(Attempt attempt) {
        return attempt.question()
                .filter(_ -> attempt.isOpen())
                .map(it -> say("step.question", attempt.node(), it))
                .or(() -> attempt.outcome().map(Outcome::words).map(it -> it.text()))
                .orElse("");
    }
}
