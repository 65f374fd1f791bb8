package switchboard.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The cable between a wall and the server. Once it is pulled nothing passes and nothing is closed;
/// whoever connects then is not answered.
final class RoomCable implements AutoCloseable {
    private final ServerSocket near;
    private final int far;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger pulls = new AtomicInteger();
    private volatile boolean pulled;

    RoomCable(int far) {
        this.far = far;
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    void pull() {
        pulls.incrementAndGet();
        pulled = true;
    }

    /// What was connected before stays dead, even if it was idle while the cable was out.
    void plugIn() {
        pulled = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket here = near.accept();
                ends.add(here);
                int age = pulls.get();
                if (!pulled) {
                    Thread.startVirtualThread(() -> join(here, age));
                }
            } catch (IOException _) {
                // Closed, or a browser that has gone already.
            }
        }
    }

    /// @param age how often the cable had been pulled when the connection was made
    private void join(Socket here, int age) {
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
            ends.add(there);
            Thread.startVirtualThread(() -> carry(here, there, age));
            carry(there, here, age);
        } catch (IOException gone) {
            shut(here);
        }
    }

    private void carry(Socket from, Socket to, int age) {
        byte[] bytes = new byte[16384];
        try {
            for (int n = from.getInputStream().read(bytes); n >= 0; ) {
                if (age == pulls.get()) {
                    to.getOutputStream().write(bytes, 0, n);
                    to.getOutputStream().flush();
                }
                n = from.getInputStream().read(bytes);
            }
        } catch (IOException _) {
            // One of the two has gone.
        }
        if (age == pulls.get()) {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        ends.forEach(RoomCable::shut);
    }
}
