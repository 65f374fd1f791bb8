package switchboard.telling;

import java.time.Instant;
import java.util.Optional;

/// A message on one way.
///
/// @param id the number of the delivery
/// @param channel the way's name
/// @param message what is told
/// @param standing how far it is
/// @param tries how often it was tried
/// @param ended when it was taken or given up
/// @param outcome what the other end said, or why it was given up; empty while it waits
public record Delivery(
        long id,
        String channel,
        Message message,
        Standing standing,
        int tries,
        Optional<Instant> ended,
        String outcome) {
    /// How far it is.
    public enum Standing {
        /// It is tried, or tried again.
        WAITING,
        /// The other end took it.
        DELIVERED,
        /// Nobody tries any more.
        GIVEN_UP
    }
}
