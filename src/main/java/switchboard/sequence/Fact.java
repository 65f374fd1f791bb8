package switchboard.sequence;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// Whether something is so, in words, with the date of the reading behind it.
///
/// @param so false both when it is known not to be so and when it is not known
/// @param words the fact, or what is missing
/// @param at when the reading behind it was made
record Fact(boolean so, Sentence words, Optional<Instant> at) {
    static Fact yes(Sentence words, Instant at) {
        return new Fact(true, words, Optional.of(at));
    }

    static Fact no(Sentence words) {
        return new Fact(false, words, Optional.empty());
    }
}
