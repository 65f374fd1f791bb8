package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import switchboard.cluster.Known;

/// One fact about a node with its dates.
///
/// @param known whether it was ever learnt
/// @param fresh whether it is young enough to count; rules take what is not fresh as not known
/// @param value what was learnt; absent too where it is known that there is none
/// @param since when it was first seen to be so
/// @param at when it was last seen to be so
/// @param ageSeconds how long that is ago
@Schema(description = "A fact about a node with its dates. What is not fresh counts as not known.")
record FactOf<T>(
        boolean known,
        boolean fresh,
        Optional<T> value,
        Optional<Instant> since,
        Optional<Instant> at,
        Optional<Long> ageSeconds) {

    static <F, T> FactOf<T> of(Known<F> fact, Function<F, T> value, Instant now, Duration limit) {
        return ofOptional(fact, it -> Optional.of(value.apply(it)), now, limit);
    }

    /// For a fact that may be known to be nothing, such as an empty inactive side.
    static <F, T> FactOf<T> ofOptional(
            Known<F> fact, Function<F, Optional<T>> value, Instant now, Duration limit) {
        return fact.latest()
                .map(
                        seen ->
                                new FactOf<>(
                                        true,
                                        fact.fresh(now, limit).isPresent(),
                                        value.apply(seen.value()),
                                        Optional.of(seen.since()),
                                        Optional.of(seen.at()),
                                        Optional.of(age(seen.at(), now))))
                .orElseGet(
                        () ->
                                new FactOf<>(
                                        false,
                                        false,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
    }

    /// How many whole seconds lie between, never less than none.
    static long age(Instant at, Instant now) {
        return Math.max(0, Duration.between(at, now).toSeconds());
    }
}
