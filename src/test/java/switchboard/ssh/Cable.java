package switchboard.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import switchboard.cluster.ClusterName;

/// A connection to a [NodeServer] that can go dead without being closed, as when a firewall forgets
/// it or the machine loses power.
final class Cable implements AutoCloseable {
    private final NodeAccess far;
    private final ServerSocket near;
    private volatile boolean dead;

    Cable(NodeServer node) throws IOException {
        far = node.of(Desk.CLUSTER);
        near = new ServerSocket(0, 10, InetAddress.getByName("127.0.8.1"));
        Thread.startVirtualThread(this::accept);
    }

    NodeAccess of(ClusterName cluster) {
        return new NodeAccess(cluster, near.getInetAddress().getHostAddress(), near.getLocalPort());
    }

    void unplug() {
        dead = true;
    }

    @Override
    public void close() throws IOException {
        near.close();
    }

    private void accept() {
        try {
            while (true) {
                var here = near.accept();
                var there = new Socket(far.address(), far.port());
                Thread.startVirtualThread(() -> carry(here, there));
                Thread.startVirtualThread(() -> carry(there, here));
            }
        } catch (IOException _) {
            dead = true;
        }
    }

    /// Once dead it swallows what comes and closes nothing.
    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int n = from.getInputStream().read(bytes); n >= 0; ) {
                if (!dead) {
                    to.getOutputStream().write(bytes, 0, n);
                }
                n = from.getInputStream().read(bytes);
            }
            if (!dead) {
                to.close();
            }
        } catch (IOException _) {
            // The other side is gone.
        }
    }
}
