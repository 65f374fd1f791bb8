package switchboard.readiness;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// What a check says, from best to worst.
public enum CheckVerdict {
    /// It is as it should be.
    PASSED,
    /// It is not quite as it should be; it holds nothing.
    WARNING,
    /// It is not known: a person must look.
    LOOK,
    /// It is not as it should be.
    FAILED;

    /// In a word or two.
    public Sentence word() {
        return Sentence.of("readiness.verdict." + name().toLowerCase(Locale.ROOT));
    }

    /// The worse of the two.
    CheckVerdict or(CheckVerdict other) {
        return compareTo(other) < 0 ? other : this;
    }
}
