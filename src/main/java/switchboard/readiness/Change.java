package switchboard.readiness;

import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// What is not on a node as it was before an upgrade, or cannot be compared.
///
/// @param node the node
/// @param topic what is compared
/// @param was how it was, empty where that is not known
/// @param is how it is, empty where that is not known
/// @param verdict passed where the upgrade was to change it
/// @param says what to think of it
public record Change(
        NodeName node, Topic topic, String was, String is, CheckVerdict verdict, Sentence says) {}
