package switchboard.sequence;

import java.time.Duration;

/// How old a fact may be before it is unknown.
///
/// @param node versions and whether a node is at its prompt
/// @param replication the replication table, which takes long to print
public record Freshness(Duration node, Duration replication) {}
