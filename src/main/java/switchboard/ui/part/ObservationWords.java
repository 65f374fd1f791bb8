package switchboard.ui.part;

import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;

/// How far nodes could be reached, in words.
public final class ObservationWords {
    private ObservationWords() {}

    /// How far a node could be reached, in words.
    public static Sentence reach(Reach reach) {
        return switch (reach) {
            case NO_ANSWER -> Sentence.of("reach.no-answer");
            case PORT_ANSWERS -> Sentence.of("reach.port-answers");
            case SIGN_IN_REFUSED -> Sentence.of("reach.sign-in-refused");
            case HOST_KEY_NOT_PINNED -> Sentence.of("reach.key-not-pinned");
            case HOST_KEY_CHANGED -> Sentence.of("reach.key-changed");
            case AT_PROMPT -> Sentence.of("reach.at-prompt");
        };
    }
}
