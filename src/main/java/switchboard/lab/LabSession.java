package switchboard.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionAware;
import org.apache.sshd.server.command.AsyncCommand;

/// A console over an SSH channel. Nothing in it waits: what a client does not take stays here,
/// and holds up nobody else.
final class LabSession implements AsyncCommand, ChannelSessionAware, ChannelDataReceiver {
    private final LabConsole console;
    private final InstantSource clock;
    private final Consumer<LabSession> ended;
    private final StringBuilder waiting = new StringBuilder();
    private Optional<IoOutputStream> out = Optional.empty();
    private Optional<ChannelSession> channel = Optional.empty();
    private boolean writing;

    /// @param ended told when the channel is gone
    LabSession(LabConsole console, InstantSource clock, Consumer<LabSession> ended) {
        this.console = console;
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public void setChannelSession(ChannelSession session) {
        channel = Optional.of(session);
        session.setDataReceiver(this);
    }

    @Override
    public void start(ChannelSession session, Environment environment) {
        pump(clock.instant());
    }

    @Override
    public int data(ChannelSession session, byte[] bytes, int start, int length) {
        console.feed(new String(bytes, start, length, StandardCharsets.UTF_8));
        pump(clock.instant());
        return length;
    }

    /// Prints what the node has to say until then, and ends the connection when the node has.
    synchronized void pump(Instant now) {
        waiting.append(console.advance(now));
        write();
    }

    private synchronized void write() {
        if (writing || out.isEmpty()) {
            return;
        }
        if (waiting.isEmpty()) {
            if (console.closed()) {
                channel.ifPresent(session -> session.getSession().close(true));
            }
            return;
        }
        byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        writing = true;
        try {
            out.get().writeBuffer(new ByteArrayBuffer(bytes)).addListener(_ -> written());
        } catch (IOException _) {
            channel.ifPresent(session -> session.getSession().close(true));
        }
    }

    private void written() {
        synchronized (this) {
            writing = false;
        }
        write();
    }

    @Override
    public void destroy(ChannelSession session) {
        ended.accept(this);
    }

    @Override
    public void close() {
        // Whoever types no more still listens: the session ends with its channel.
    }

    @Override
    public void setIoOutputStream(IoOutputStream stream) {
        out = Optional.of(stream);
    }

    @Override
    public void setIoInputStream(IoInputStream stream) {
        // input comes by data()
    }

    @Override
    public void setIoErrorStream(IoOutputStream stream) {
        // nodes print everything to the one stream
    }

    @Override
    public void setInputStream(InputStream stream) {
        // input comes by data()
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        // output goes by the asynchronous stream
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        // nodes print everything to the one stream
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        // a node's shell ends with its connection
    }
}
