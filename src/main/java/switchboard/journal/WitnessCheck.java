package switchboard.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import switchboard.cluster.Sentence;

/// Compares a chain with what its witness knows. A head stands for everything before it, so the
/// newest head on which both agree settles all older ones.
final class WitnessCheck {
    private WitnessCheck() {}

    /// What is wrong, as one sentence; empty if the chain goes on from what the witness knows.
    ///
    /// @param lines of the witness, oldest first; what was known before a person accepted a head no
    ///     longer counts
    /// @param has whether the chain has that head, or had it when it ended there; 0 is its
    /// beginning
    /// @param end the chain's newest link
    static Optional<Sentence> compare(
            List<WitnessLine> lines, Predicate<ChainHead> has, ChainHead end) {
        int agreed = -1;
        boolean differs = false;
        for (int index = lines.size() - 1; index >= 0 && agreed < 0; index--) {
            WitnessLine line = lines.get(index);
            if (has.test(line.head())) {
                agreed = index;
            } else {
                differs |= line.head().sequence() <= end.sequence();
                if (line.accepted()) {
                    break;
                }
            }
        }
        return agreed == lines.size() - 1
                ? Optional.empty()
                : Optional.of(wrong(lines, agreed, differs, end));
    }

    private static Sentence wrong(
            List<WitnessLine> lines, int agreed, boolean differs, ChainHead end) {
        WitnessLine newest = lines.getLast();
        if (!differs) {
            return Sentence.of("chain.cut", end.sequence(), newest.head().sequence(), newest.at());
        }
        // Where a journal begins can be copied; what stands on it could not.
        if (agreed < 0 || lines.get(agreed).head().sequence() == 0) {
            return Sentence.of("chain.rewritten", lines.size(), newest.head().sequence());
        }
        WitnessLine last = lines.get(agreed);
        return Sentence.of(
                "chain.old",
                last.head().sequence(),
                last.at(),
                newest.head().sequence(),
                newest.at());
    }
}
