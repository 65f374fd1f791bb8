package switchboard.cluster;

import java.time.LocalDateTime;

/// A line of a node's `system-history.log`.
///
/// @param at the node's own clock, without a zone: good for order, not for durations against ours
/// @param operation for example `Upgrade`, `Switch Version`, `Restart`, `Boot`
/// @param subject the release, file, or "A to B" it is about
/// @param result `Start`, `Success`, `Failure`, `Cancel` or `Aborted`
public record HistoryEntry(LocalDateTime at, String operation, String subject, String result) {}
