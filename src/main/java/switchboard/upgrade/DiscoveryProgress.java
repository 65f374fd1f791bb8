package switchboard.upgrade;

import java.util.Optional;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;

/// How far the discovery of a cluster is.
///
/// @param reach how far the node that was named could be reached, once that is known
/// @param detail why not further, for example the host key that was seen
/// @param trouble what is wrong with the node's answer
public record DiscoveryProgress(Optional<Reach> reach, String detail, Optional<Sentence> trouble) {}
