package switchboard.sequence;

import java.time.Duration;
import java.time.Instant;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// A maintenance window.
///
/// @param begin from when nodes may be out of service
/// @param end until when
public record Window(Instant begin, Instant end) {
    /// @throws InvalidInput if it ends before it begins
    public Window {
        if (!end.isAfter(begin)) {
            throw new InvalidInput(Sentence.of("input.window-order"));
        }
    }

    /// Whether something that takes so long fits when it begins now.
    boolean fits(Instant now, Duration takes) {
        return !now.isBefore(begin) && !now.plus(takes).isAfter(end);
    }
}
