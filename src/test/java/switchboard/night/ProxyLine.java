package switchboard.night;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// One connection through the proxy, carried faithfully until it is told to fail.
final class ProxyLine {
    /// Three heartbeats of a second stand between the two.
    private static final int SOME_MILLIS = 1_500;

    private static final int MANY_MILLIS = 4_500;

    private final Socket near;
    private final Socket far;
    private final IntConsumer fromNode;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<LineFault> down = Optional.empty();
    private volatile Optional<LineFault> up = Optional.empty();
    private volatile Optional<LineFault> atNextUp = Optional.empty();

    /// @param near the product
    /// @param far the node
    /// @param fromNode told how much has come from the node, before it is passed on
    ProxyLine(Socket near, Socket far, IntConsumer fromNode) throws IOException {
        this.near = near;
        this.far = far;
        this.fromNode = fromNode;
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
    }

    void carry() {
        Thread.startVirtualThread(() -> carry(far, near, true));
        Thread.startVirtualThread(() -> carry(near, far, false));
    }

    /// The port from which it calls the node.
    int number() {
        return far.getLocalPort();
    }

    /// From now on, before another byte passes.
    void fail(LineFault fault) {
        switch (fault) {
            case CUT -> end(true);
            case CLOSED -> end(false);
            case HALF_OPEN, UNPLUGGED, DELAYED, LATE, DRIPPING -> {
                down = Optional.of(fault);
                up = Optional.of(fault);
            }
            case DOUBLED_BYTE -> down = Optional.of(fault);
            case DOUBLED_TEXT -> throw new IllegalArgumentException("Not below SSH");
        }
    }

    /// When the product next sends something, which is the first to suffer.
    void failAtNextUp(LineFault fault) {
        atNextUp = Optional.of(fault);
    }

    void end(boolean reset) {
        over.countDown();
        try {
            near.setSoLinger(reset, 0);
            far.setSoLinger(reset, 0);
        } catch (IOException _) {
            // One side is gone already.
        }
        close(near);
        close(far);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }

    private void carry(Socket from, Socket to, boolean isDown) {
        var bytes = new byte[8192];
        int passed = 0;
        try {
            for (int n = read(from, bytes); n >= 0; n = read(from, bytes)) {
                passed += n;
                if (isDown) {
                    fromNode.accept(passed);
                } else {
                    startFailing();
                }
                pass(bytes, n, to, isDown);
            }
            if (!swallows(isDown)) {
                end(false);
            }
        } catch (IOException _) {
            if (!swallows(isDown)) {
                end(true);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int read(Socket from, byte[] bytes) throws IOException {
        return from.getInputStream().read(bytes);
    }

    private void startFailing() {
        atNextUp.ifPresent(
                fault -> {
                    atNextUp = Optional.empty();
                    if (fault == LineFault.DOUBLED_BYTE) {
                        up = Optional.of(fault);
                    } else {
                        fail(fault);
                    }
                });
    }

    private boolean swallows(boolean isDown) {
        return (isDown ? down : up)
                .filter(it -> it == LineFault.HALF_OPEN || it == LineFault.UNPLUGGED)
                .isPresent();
    }

    private void pass(byte[] bytes, int n, Socket to, boolean isDown)
            throws IOException, InterruptedException {
        OutputStream out = to.getOutputStream();
        switch ((isDown ? down : up).orElse(LineFault.DOUBLED_TEXT)) {
            case HALF_OPEN, UNPLUGGED -> {}
            case DRIPPING -> {
                for (int at = 0; at < n; at++) {
                    out.write(bytes, at, 1);
                    out.flush();
                }
            }
            case DOUBLED_BYTE -> {
                well(isDown);
                out.write(bytes, 0, n / 2 + 1);
                out.write(bytes, n / 2, n - n / 2);
            }
            case DELAYED -> {
                wait(SOME_MILLIS, isDown);
                out.write(bytes, 0, n);
            }
            case LATE -> {
                wait(MANY_MILLIS, isDown);
                out.write(bytes, 0, n);
            }
            case CUT, CLOSED, DOUBLED_TEXT -> out.write(bytes, 0, n);
        }
    }

    private void wait(int millis, boolean isDown) throws InterruptedException {
        boolean _ = over.await(millis, TimeUnit.MILLISECONDS);
        well(isDown);
    }

    private void well(boolean isDown) {
        if (isDown) {
            down = Optional.empty();
        } else {
            up = Optional.empty();
        }
    }
}
