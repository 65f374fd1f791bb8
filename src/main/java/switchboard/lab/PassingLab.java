package switchboard.lab;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.NodeName;

/// A lab cluster with its servers that lives from when it is opened until it is closed, and leaves
/// nothing behind: its record and its host keys are kept in memory.
public final class PassingLab implements AutoCloseable {
    private static final Duration CADENCE = Duration.ofMillis(50);

    private final LabCluster lab;
    private final LabSshServer server;

    private PassingLab(LabCluster lab, LabSshServer server) {
        this.lab = lab;
        this.server = server;
    }

    /// Opens a cluster whose nodes answer at their addresses, on a port that is free.
    ///
    /// @param speed how many times as fast as the wall clock its time runs
    /// @throws java.io.UncheckedIOException if an address cannot be listened on
    public static PassingLab open(LabShape shape, InstantSource wall, int speed) {
        LabTime time = LabTime.from(wall, speed);
        LabCluster lab = new LabCluster(shape, time);
        LabSshServer server = new LabSshServer(lab, time, 0, Optional.empty(), CADENCE);
        try {
            server.start();
        } catch (RuntimeException problem) {
            server.close();
            throw problem;
        }
        return new PassingLab(lab, server);
    }

    /// The port of all nodes.
    public int port() {
        return server.port();
    }

    /// The fingerprint of a node's host key.
    public String fingerprint(NodeName node) {
        return server.fingerprint(node);
    }

    /// Ends all faults that were chosen, as somebody at the nodes would.
    public void mend() {
        List<NodeName> nodes = lab.shape().faults().stream().map(Fault::node).distinct().toList();
        nodes.forEach(lab::mend);
    }

    /// What was done to the nodes and what they did.
    public LabRecord record() {
        return lab.record();
    }

    @Override
    public void close() {
        server.close();
    }
}
