package switchboard.approval;

import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// What a person adds to an answer.
final class Comment {
    private static final int LONGEST = 1000;

    private Comment() {}

    /// @throws InvalidInput if nobody could read so much
    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput(Sentence.of("approval.too-long", LONGEST));
        }
        return text.strip();
    }
}
