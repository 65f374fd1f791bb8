package switchboard.readiness;

import java.util.List;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// Something that is looked at on the nodes, and what is said of it.
sealed interface Check permits AnswerCheck, ReplicationCheck {
    /// Which it is.
    CheckId id();

    /// Whether it asks a node of that cluster.
    boolean asks(Node node, List<Node> ofProduct);

    /// What it asks such a node.
    List<ReadingCommand> questions();

    /// What it says of every node that it is about.
    List<NodeFinding> judge(Look look);
}
