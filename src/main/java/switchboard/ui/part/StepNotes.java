package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import switchboard.journal.Outcome;
import switchboard.upgrade.Attempt;

/// What is said under a step about each node that is at it.
final class StepNotes {
    private StepNotes() {}

    /// Of nodes on which others were seen at work: no stage is heard of them.
    static List<String> watched(List<NodeFace> at) {
        return of(List.of(), at, false, _ -> Optional.empty());
    }

    /// @param attempts the last attempt on each node of the step
    /// @param at the faces of the nodes that are at it
    /// @param stages what the nodes themselves say of their installs
    /// @param late whether it goes on for longer than its most
    static List<String> of(
            List<Attempt> attempts, List<NodeFace> at, boolean late, Function<Attempt, Optional<String>> stages) {
        List<String> notes = new ArrayList<>();
        for (NodeFace face : at) {
            notes.add(
                    say(
                            "step.node",
                            face.name(),
                            face.time()
                                    .map(it -> say("face.timed", face.word(), it.full()))
                                    .orElse(face.word().text())));
            attempts.stream()
                    .filter(it -> it.isOpen() && it.node().equals(face.node()))
                    .flatMap(it -> stages.apply(it).stream())
                    .forEach(notes::add);
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
