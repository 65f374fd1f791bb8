package switchboard.lab;

import java.util.Optional;
import switchboard.cluster.NodeName;

/// A call that reached the web services of a lab node.
///
/// @param node which node
/// @param path what was asked for
/// @param account the account that came with it, if one did
/// @param code the HTTP code of the answer, 0 for none
public record LabWebRequest(NodeName node, String path, Optional<LabAccount> account, int code) {}
