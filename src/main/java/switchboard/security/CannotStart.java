package switchboard.security;

import switchboard.cluster.Sentence;

/// A setting is so wrong that Switchboard must not start with it.
public final class CannotStart extends RuntimeException {
    /// @param sentence which setting, and what to do
    public CannotStart(Sentence sentence) {
        super(sentence.text());
    }
}
