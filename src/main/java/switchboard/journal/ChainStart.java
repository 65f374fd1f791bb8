package switchboard.journal;

import java.time.Instant;

/// Where the chain began.
///
/// @param began when
/// @param before how many entries were there already; they are chained as they stood then, and
///     nothing is proved of the time before
public record ChainStart(Instant began, long before) {
    String hash() {
        return Chain.begin(began, before);
    }
}
