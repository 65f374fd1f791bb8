package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One beat of a session's score: what a program on the node does next, and how long after the
/// beat before.
sealed interface Beat {
    /// How long after the beat before.
    Duration after();

    /// Prints.
    record Say(Duration after, String text) implements Beat {}

    /// Goes on with beats that depend on how things are then.
    record Then(Duration after, Function<Instant, List<Beat>> next) implements Beat {}

    /// Asks, and waits for a line.
    record AskLine(String question, boolean secret, BiFunction<Instant, String, List<Beat>> next)
            implements Beat {
        @Override
        public Duration after() {
            return Duration.ZERO;
        }
    }

    /// Asks, and waits for a key.
    record AskKey(String question, BiFunction<Instant, Character, List<Beat>> next)
            implements Beat {
        @Override
        public Duration after() {
            return Duration.ZERO;
        }
    }

    /// Ends the session without a word.
    record End(Duration after) implements Beat {}

    static Beat say(String text) {
        return new Say(Duration.ZERO, text);
    }

    static Beat say(Duration after, String text) {
        return new Say(after, text);
    }

    static Beat then(Duration after, Function<Instant, List<Beat>> next) {
        return new Then(after, next);
    }

    static Beat ask(String question, BiFunction<Instant, String, List<Beat>> next) {
        return new AskLine(question, false, next);
    }

    static Beat askSecret(String question, BiFunction<Instant, String, List<Beat>> next) {
        return new AskLine(question, true, next);
    }

    /// A question that is put again until it is answered with yes or no.
    static Beat askYesNo(String question, BiFunction<Instant, Boolean, List<Beat>> next) {
        return ask(
                question,
                (now, line) ->
                        switch (line.strip()) {
                            case "yes" -> next.apply(now, true);
                            case "no" -> next.apply(now, false);
                            default -> List.of(askYesNo(question, next));
                        });
    }

    /// The same with the answer that an empty line stands for.
    static Beat askYesNo(
            String question, boolean usual, BiFunction<Instant, Boolean, List<Beat>> next) {
        return ask(
                question,
                (now, line) ->
                        switch (line.strip()) {
                            case "yes" -> next.apply(now, true);
                            case "no" -> next.apply(now, false);
                            case "" -> next.apply(now, usual);
                            default -> List.of(askYesNo(question, usual, next));
                        });
    }

    /// One beat, then others.
    static List<Beat> before(List<Beat> others, Beat... first) {
        List<Beat> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /// The last words of a command that failed.
    static List<Beat> failed(String words) {
        return List.of(say("\n" + words + "\n\nExecuted command unsuccessfully\n"));
    }
}
