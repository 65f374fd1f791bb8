package switchboard.security;

import switchboard.cluster.Sentence;

/// The person may do this once they have set up a second factor, on the page of their account.
/// Nothing has been changed when it is thrown.
public final class FactorMissing extends NotAllowed {
    FactorMissing() {
        super(Sentence.of("security.factor.missing"));
    }
}
