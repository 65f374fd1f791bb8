package switchboard.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Something learnt from a node, or not learnt. Knowledge has a date, and what is too old is
/// unknown.
///
/// @param <T> what is known
public sealed interface Known<T> {
    /// It was never learnt.
    record Never<T>() implements Known<T> {}

    /// It was learnt.
    ///
    /// @param value what was learnt
    /// @param since when it was first seen to be so
    /// @param at when it was last seen to be so
    record Since<T>(T value, Instant since, Instant at) implements Known<T> {}

    /// Nothing known yet.
    static <T> Known<T> never() {
        return new Never<>();
    }

    /// Learnt just now.
    static <T> Known<T> since(T value, Instant at) {
        return new Since<>(value, at, at);
    }

    /// The last value learnt, however old.
    default Optional<T> last() {
        return latest().map(Since::value);
    }

    /// The value with its dates, however old.
    default Optional<Since<T>> latest() {
        return switch (this) {
            case Never<T> _ -> Optional.empty();
            case Since<T> since -> Optional.of(since);
        };
    }

    /// A part of it, with the same dates.
    default <R> Known<R> map(Function<T, R> part) {
        return switch (this) {
            case Never<T> _ -> new Never<>();
            case Since<T> it -> new Since<>(part.apply(it.value()), it.since(), it.at());
        };
    }

    /// The value with its dates if it was seen within the limit before `now`.
    default Optional<Since<T>> fresh(Instant now, Duration limit) {
        return latest().filter(since -> !since.at().plus(limit).isBefore(now));
    }

    /// Whether the value was seen within the limit, and is as wanted.
    default boolean is(Predicate<T> wanted, Instant now, Duration limit) {
        return fresh(now, limit).filter(since -> wanted.test(since.value())).isPresent();
    }

    /// This knowledge after another look: a value that is confirmed keeps its first date.
    default Known<T> seen(T value, Instant at) {
        return latest().filter(since -> since.value().equals(value))
                .<Known<T>>map(since -> new Since<>(value, since.since(), at))
                .orElseGet(() -> since(value, at));
    }
}
