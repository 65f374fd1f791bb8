package switchboard.journal;

import java.time.Instant;
import java.util.Optional;

/// Which sessions are wanted.
///
/// @param node only with the node of this name or address
/// @param step only those in which a step of this number was typed
/// @param since only those begun then or later
/// @param search only those in whose text this stands in one line, in capitals or not; empty for
///     all
/// @param most how many at most
public record SessionWish(
        Optional<String> node,
        Optional<Integer> step,
        Optional<Instant> since,
        String search,
        int most) {
    /// All of them.
    ///
    /// @param most how many at most
    public static SessionWish all(int most) {
        return new SessionWish(Optional.empty(), Optional.empty(), Optional.empty(), "", most);
    }
}
