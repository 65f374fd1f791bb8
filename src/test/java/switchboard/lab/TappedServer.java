package switchboard.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.future.SshFutureListener;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionAware;
import org.apache.sshd.server.command.AsyncCommand;
import org.apache.sshd.server.command.Command;

/// A lab whose nodes are overheard inside of SSH, at their own end of each line: a test learns at
/// which question of which dialogue a connection stands, before a byte of it is on the wire.
public final class TappedServer {
    private TappedServer() {}

    /// Who listens in. A line is named by the port from which the other side called.
    public interface Tap {
        /// A password has come, and is not answered yet.
        void passwordCame(int line);

        /// A node is about to print.
        ///
        /// @return what it prints instead
        String prints(int line, String text);

        /// Something was typed, and is about to be handed to the node.
        void typed(int line, String text);
    }

    /// A server that does not listen yet, on any port that is free.
    ///
    /// @param clock lab time
    /// @param cadence how often, in wall time, the nodes go on
    public static LabSshServer of(LabCluster lab, InstantSource clock, Duration cadence, Tap tap) {
        return new LabSshServer(
                lab, clock, 0, Optional.empty(), cadence, server -> listenIn(server, tap));
    }

    private static void listenIn(SshServer server, Tap tap) {
        var signIn = server.getPasswordAuthenticator();
        server.setPasswordAuthenticator(
                (user, password, session) -> {
                    tap.passwordCame(line(session));
                    return signIn.authenticate(user, password, session);
                });
        var shells = server.getShellFactory();
        server.setShellFactory(
                channel -> {
                    Command shell = shells.createShell(channel);
                    return shell instanceof LabSession session
                            ? new Overheard(session, line(channel.getSession()), tap)
                            : shell;
                });
    }

    private static int line(SessionContext session) {
        return ((InetSocketAddress) session.getRemoteAddress()).getPort();
    }

    private record Overheard(LabSession session, int line, Tap tap)
            implements AsyncCommand, ChannelSessionAware, ChannelDataReceiver {
        @Override
        public void setChannelSession(ChannelSession channel) {
            session.setChannelSession(channel);
            channel.setDataReceiver(this);
        }

        @Override
        public int data(ChannelSession channel, byte[] bytes, int start, int length) {
            tap.typed(line, new String(bytes, start, length, StandardCharsets.UTF_8));
            return session.data(channel, bytes, start, length);
        }

        @Override
        public void setIoOutputStream(IoOutputStream stream) {
            session.setIoOutputStream(new Screen(stream, line, tap));
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            session.start(channel, environment);
        }

        @Override
        public void destroy(ChannelSession channel) {
            session.destroy(channel);
        }

        @Override
        public void close() {
            session.close();
        }

        @Override
        public void setIoInputStream(IoInputStream stream) {}

        @Override
        public void setIoErrorStream(IoOutputStream stream) {}

        @Override
        public void setInputStream(java.io.InputStream stream) {}

        @Override
        public void setOutputStream(java.io.OutputStream stream) {}

        @Override
        public void setErrorStream(java.io.OutputStream stream) {}

        @Override
        public void setExitCallback(ExitCallback callback) {}
    }

    private record Screen(IoOutputStream out, int line, Tap tap) implements IoOutputStream {
        @Override
        public IoWriteFuture writeBuffer(Buffer buffer) throws IOException {
            String text = new String(buffer.getCompactData(), StandardCharsets.UTF_8);
            byte[] bytes = tap.prints(line, text).getBytes(StandardCharsets.UTF_8);
            return out.writeBuffer(new ByteArrayBuffer(bytes));
        }

        @Override
        public CloseFuture close(boolean immediately) {
            return out.close(immediately);
        }

        @Override
        public void addCloseFutureListener(SshFutureListener<CloseFuture> listener) {
            out.addCloseFutureListener(listener);
        }

        @Override
        public void removeCloseFutureListener(SshFutureListener<CloseFuture> listener) {
            out.removeCloseFutureListener(listener);
        }

        @Override
        public boolean isClosed() {
            return out.isClosed();
        }

        @Override
        public boolean isClosing() {
            return out.isClosing();
        }
    }
}
