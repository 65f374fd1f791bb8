package switchboard.readiness;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// What a node answered to one question, or why there is no answer.
///
/// @param text what it printed, empty where there is no answer
/// @param at when
/// @param missing why there is none
public record Answer(String text, Instant at, Optional<Sentence> missing) {
    /// Longer than any known answer: an answer with a core file or a certificate for every day of a
    /// year is shorter.
    static final int LONGEST = 60_000;

    /// It answered. What is too long is not kept: half of it could look like all of it.
    public static Answer heard(String text, Instant at) {
        return text.length() > LONGEST
                ? missing(Sentence.of("readiness.missing.long", text.length()), at)
                : new Answer(text, at, Optional.empty());
    }

    /// It did not, or was not asked.
    public static Answer missing(Sentence why, Instant at) {
        return new Answer("", at, Optional.of(why));
    }
}
