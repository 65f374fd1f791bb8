package switchboard.journal;

import java.time.Instant;

/// A line of the journal.
///
/// @param sequence its number; order is by this, never by the clock
/// @param at when it was written
/// @param event what happened
public record Entry(long sequence, Instant at, JournalEvent event) {}
