package switchboard.ui.part;

import java.time.Instant;
import java.util.Map;
import switchboard.sequence.Step;

/// A stretch of time in the row of a node.
///
/// @param work what is done in it: `install`, `switch` or `wait`
/// @param look `plan` as it was planned at the start, `was`, `now` while it goes on, `ask` while a
///     person is waited for, `hold` while something is wrong, `next` where it is only expected
/// @param label a word or a rule's number to write on it
/// @param words what it is, with its times
record TimelineBar(Instant from, Instant to, String work, String look, String label, String words) {
    Map<String, Object> told() {
        return Map.of(
                "from", from.toEpochMilli(),
                "to", to.toEpochMilli(),
                "work", work,
                "look", look,
                "label", label,
                "words", words);
    }

    /// What is done in a step.
    static String work(Step step) {
        return switch (step) {
            case Step.Installs _, Step.InstallCop _ -> "install";
            case Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.RestartAfterCop _,
                    Step.RestartOwed _ ->
                    "switch";
            case Step.Waits _ -> "wait";
        };
    }
}
