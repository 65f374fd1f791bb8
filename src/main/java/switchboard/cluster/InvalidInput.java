package switchboard.cluster;

/// Something a person or a program said cannot be used; the sentence says what is wrong, where, and
/// what to do. Nothing has been changed when it is thrown.
public class InvalidInput extends RuntimeException {
    private final transient Sentence sentence;

    /// @param sentence what to tell whoever said it
    public InvalidInput(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    /// What to tell whoever said it.
    public Sentence sentence() {
        return sentence;
    }
}
