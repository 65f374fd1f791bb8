package switchboard.security;

import switchboard.cluster.Sentence;

/// The person may not do this. Nothing has been changed when it is thrown.
public sealed class NotAllowed extends RuntimeException permits ProofTooOld, FactorMissing {
    private final transient Sentence sentence;

    /// @param sentence which role is missing, or why the person may not
    public NotAllowed(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    /// What to tell the person.
    public Sentence sentence() {
        return sentence;
    }
}
