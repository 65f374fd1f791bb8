package switchboard.ui.part;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import switchboard.cluster.Sentence;

/// What is said, before name, sides and digit are put to it.
record Said(Meaning meaning, Sentence word, Optional<NodeFace.Spent> time, OptionalDouble part) {
    static Said plain(Meaning meaning, String key, Object... arguments) {
        return new Said(
                meaning, Sentence.of(key, arguments), Optional.empty(), OptionalDouble.empty());
    }

    Said lasting(Duration elapsed) {
        Sentence age = Durations.of(elapsed);
        return new Said(meaning, word, Optional.of(new NodeFace.Spent(age, age)), part);
    }

    Said lasting(Duration elapsed, Duration usual) {
        NodeFace.Spent spent =
                new NodeFace.Spent(
                        Durations.spent(elapsed, usual), Durations.spentInFull(elapsed, usual));
        return new Said(meaning, word, Optional.of(spent), part);
    }

    Said part(Duration elapsed, Duration usual) {
        double part = usual.isZero() ? 0 : (double) elapsed.toMillis() / usual.toMillis();
        return new Said(meaning, word, time, OptionalDouble.of(Math.min(1, part)));
    }
}
