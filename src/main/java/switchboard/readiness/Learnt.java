package switchboard.readiness;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import switchboard.cluster.Sentence;

/// What was learnt from a node, or why it was not.
///
/// @param <T> what was asked for
sealed interface Learnt<T> {
    /// It was learnt.
    record Value<T>(T value, Instant at) implements Learnt<T> {}

    /// It was not.
    ///
    /// @param at when it should have been, if the node was asked at all
    record Not<T>(Sentence why, Optional<Instant> at) implements Learnt<T> {}

    static <T> Learnt<T> value(T value, Instant at) {
        return new Value<>(value, at);
    }

    static <T> Learnt<T> not(Sentence why, Optional<Instant> at) {
        return new Not<>(why, at);
    }

    default Optional<T> known() {
        return fold(it -> Optional.of(it.value()), _ -> Optional.empty());
    }

    default <R> Learnt<R> map(Function<T, R> change) {
        return fold(it -> value(change.apply(it.value()), it.at()), it -> not(it.why(), it.at()));
    }

    default <R> R fold(Function<Value<T>, R> known, Function<Not<T>, R> unknown) {
        return switch (this) {
            case Value<T> it -> known.apply(it);
            case Not<T> it -> unknown.apply(it);
        };
    }
}
