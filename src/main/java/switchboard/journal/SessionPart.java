package switchboard.journal;

import java.time.Instant;

/// A piece of what went on in a session.
///
/// @param kind who said it
/// @param at when
/// @param text the words, without secrets and without control characters other than new lines
record SessionPart(Kind kind, Instant at, String text) {
    enum Kind {
        /// The product typed it, with Enter.
        TYPED,
        /// The node printed it.
        HEARD,
        /// The product says something about the session or its record.
        NOTE
    }
}
