package switchboard.cluster;

import java.util.Optional;

/// The newest install log on a node and the release that it is about.
///
/// @param file its name, which begins with when it was begun by the node's clock
/// @param release what its `PRODUCT_VERSION` says; empty while it has no such line, which a node
///     writes near the end of an install
public record InstallLog(String file, Optional<SystemVersion> release) {}
