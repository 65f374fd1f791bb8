package switchboard.soap;

import switchboard.cluster.SecondAnswer;
import switchboard.ssh.NodeAccess;

/// The web services of nodes, for reading only.
public interface NodeServices {
    /// Asks a node once, and waits for the answer within the time limits. Whatever goes wrong is an
    /// answer too: nothing is thrown. An account is used only on a connection that shows the pinned
    /// certificate.
    ///
    /// @param node where the node answers over SSH
    SecondAnswer ask(NodeAccess node, ReadingCall call);
}
