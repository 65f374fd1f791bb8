package switchboard.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import switchboard.cluster.Node;
import switchboard.lab.LabCluster;

/// What stands between the product and the nodes of a lab: it answers at their own addresses, on
/// another port than theirs, as long as they do.
final class FaultProxy implements AutoCloseable {
    private static final int CADENCE_MILLIS = 10;

    /// Who decides what befalls the lines.
    interface Watching {
        /// A line was made, nothing has passed yet.
        void made(ProxyLine line);

        /// So many bytes have come from the node and are about to be passed on.
        void fromNode(ProxyLine line, int bytes);
    }

    private final LabCluster lab;
    private final int labPort;
    private final Watching watching;
    private final int port;
    private final Map<String, ServerSocket> doors = new HashMap<>();
    private final List<ProxyLine> lines = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService porter =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    FaultProxy(LabCluster lab, int labPort, Watching watching) throws IOException {
        this.lab = lab;
        this.labPort = labPort;
        this.watching = watching;
        String first = lab.cluster().nodes().getFirst().address();
        this.port = open(first, 0).getLocalPort();
        porter.scheduleWithFixedDelay(this::openAndClose, 0, CADENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Where the product finds the nodes.
    int port() {
        return port;
    }

    List<ProxyLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        porter.shutdownNow();
        synchronized (doors) {
            doors.values().forEach(FaultProxy::shut);
        }
        lines.forEach(line -> line.end(true));
    }

    private void openAndClose() {
        synchronized (doors) {
            for (Node node : lab.cluster().nodes()) {
                boolean open = doors.containsKey(node.address());
                if (open && !lab.answers(node.name())) {
                    shut(doors.remove(node.address()));
                } else if (!open && lab.answers(node.name())) {
                    reopen(node.address());
                }
            }
        }
    }

    private void reopen(String address) {
        try {
            open(address, port);
        } catch (IOException _) {
            // Tried again at the next look.
        }
    }

    private ServerSocket open(String address, int at) throws IOException {
        var door = new ServerSocket(at, 50, InetAddress.getByName(address));
        synchronized (doors) {
            doors.put(address, door);
        }
        Thread.startVirtualThread(() -> accept(door, address));
        return door;
    }

    private static void shut(ServerSocket door) {
        try {
            door.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void accept(ServerSocket door, String address) {
        try {
            while (true) {
                Socket near = door.accept();
                Thread.startVirtualThread(() -> connect(near, address));
            }
        } catch (IOException _) {
            // The door is shut.
        }
    }

    private void connect(Socket near, String address) {
        try {
            var line = new ProxyLine[1];
            line[0] =
                    new ProxyLine(
                            near,
                            new Socket(address, labPort),
                            bytes -> watching.fromNode(line[0], bytes));
            lines.add(line[0]);
            watching.made(line[0]);
            line[0].carry();
        } catch (IOException _) {
            refuse(near);
        }
    }

    private static void refuse(Socket near) {
        try (near) {
            near.setSoLinger(true, 0);
        } catch (IOException _) {
            // The product has gone first.
        }
    }
}
