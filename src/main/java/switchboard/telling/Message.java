package switchboard.telling;

import java.time.Instant;
import switchboard.notice.Severity;

/// What is told.
///
/// @param id the same however often it comes
/// @param severity how much it matters
/// @param subject one line: which cluster, and what
/// @param body the same at length, in lines; the last one has the head of the journal's chain
/// @param link the page it is about; empty where the product's own address is not known
/// @param at when its cause was seen
public record Message(
        String id, Severity severity, String subject, String body, String link, Instant at) {}
