package switchboard.journal;

import java.time.Instant;
import java.util.Optional;

/// A session with a node of which something is kept.
///
/// @param id its number
/// @param about whom it was with, and why
/// @param begun when it was begun
/// @param ended when it ended; empty while it goes on, and where the product itself ended first
/// @param why why it ended, in words; empty while it goes on
/// @param size how many characters are kept of it
/// @param emptied whether its text was removed since, to make room for newer reading sessions
public record NodeSession(
        long id,
        SessionAbout about,
        Instant begun,
        Optional<Instant> ended,
        String why,
        long size,
        boolean emptied) {
    /// The same while it had not ended, if it ended later than that.
    NodeSession until(Instant at) {
        boolean open = ended.filter(at::isBefore).isPresent();
        return open ? new NodeSession(id, about, begun, Optional.empty(), "", size, emptied) : this;
    }
}
