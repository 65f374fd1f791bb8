package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.journal.Pace;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionPen;
import switchboard.journal.SessionPurpose;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.NodeShell;

/// Opens sessions with the nodes of one cluster. All that is said in them is taken down.
///
/// @param cluster the cluster
/// @param port where its nodes answer
/// @param shell the door to the nodes
/// @param credentials knows what must be masked
/// @param book takes it down
/// @param pace how patient to be
record Lines(
        ClusterName cluster,
        int port,
        NodeShell shell,
        NodeCredentials credentials,
        SessionBook book,
        Pace pace) {

    /// A session to ask the node that a person named for the others.
    PromptLine discover(String address, Instant now) {
        return open(address, pen(address, new SessionPurpose.Discovery(), now), now);
    }

    /// A session in which a node is asked again and again.
    ReadingLine read(Node node, Instant now) {
        Sieve sieve = new Sieve(pen(node.name().value(), new SessionPurpose.Reading(), now));
        return new ReadingLine(open(node.address(), sieve, now), sieve);
    }

    /// A session to ask the node once what tells whether it is fit to be upgraded.
    PromptLine check(Node node, Instant now) {
        SessionPen pen = pen(node.name().value(), new SessionPurpose.Readiness(), now);
        return open(node.address(), pen, now);
    }

    /// A session to type a changing command.
    PromptLine change(Node node, int step, String command, Instant now) {
        SessionPurpose purpose = new SessionPurpose.Change(step, command);
        return open(node.address(), pen(node.name().value(), purpose, now), now);
    }

    /// A line with what keeps of its answers those that are worth it.
    record ReadingLine(PromptLine line, Sieve sieve) {}

    private PromptLine open(String address, SessionPen pen, Instant now) {
        return new PromptLine(shell.open(new NodeAccess(cluster, address, port)), pace, pen, now);
    }

    private SessionPen pen(String node, SessionPurpose purpose, Instant now) {
        return book.begin(new SessionAbout(cluster, node, purpose), this::secrets, now);
    }

    private Collection<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (NodeCredentials.Purpose purpose : NodeCredentials.Purpose.values()) {
            try {
                credentials
                        .account(cluster, purpose)
                        .map(NodeCredentials.Account::password)
                        .ifPresent(secrets::add);
            } catch (InvalidInput sealed) {
                // A password that cannot be opened is not known to us, and so is never typed.
                continue;
            }
        }
        return secrets;
    }
}
