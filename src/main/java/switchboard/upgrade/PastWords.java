package switchboard.upgrade;

import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;

/// Facts about what is over, in words. A rule that holds before a step says "not known to"; of what
/// broke it, it is known.
final class PastWords {
    private static final Map<String, String> WAS =
            Map.of(
                    "fact.not-known-to-run", "watch.fact.did-not-run",
                    "fact.not-at-prompt", "watch.fact.was-away",
                    "fact.command-open", "watch.fact.was-busy",
                    "fact.already-runs", "watch.fact.ran-already",
                    "fact.not-installed", "watch.fact.did-not-have",
                    "fact.replication", "watch.fact.replication");

    private PastWords() {}

    static Finding.Holds asFact(Finding.Holds holds) {
        return new Finding.Holds(
                holds.rule(),
                holds.because().stream().map(PastWords::past).toList(),
                holds.freedBy());
    }

    private static Sentence past(Sentence fact) {
        return Optional.ofNullable(WAS.get(fact.key()))
                .map(key -> new Sentence(key, fact.arguments()))
                .orElse(fact);
    }
}
