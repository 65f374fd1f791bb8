package switchboard.telling;

import switchboard.cluster.Sentence;

/// A message that was not taken.
final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Sentence why;
    private final boolean mayTryAgain;

    /// @param mayTryAgain whether the same may be taken later
    NotDelivered(Sentence why, boolean mayTryAgain) {
        super(why.text());
        this.why = why;
        this.mayTryAgain = mayTryAgain;
    }

    Sentence why() {
        return why;
    }

    boolean mayTryAgain() {
        return mayTryAgain;
    }
}
