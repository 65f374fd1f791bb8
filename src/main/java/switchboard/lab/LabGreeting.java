package switchboard.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/// What a node does with a command that is not typed into a shell: it greets, and never runs it.
final class LabGreeting implements Command {
    private static final String TEXT = "Command Line Interface is starting up, please wait ...\r\n";

    private Optional<OutputStream> out = Optional.empty();
    private Optional<ExitCallback> exit = Optional.empty();

    @Override
    public void start(ChannelSession session, Environment environment) throws IOException {
        if (out.isPresent()) {
            out.get().write(TEXT.getBytes(StandardCharsets.UTF_8));
            out.get().flush();
        }
        exit.ifPresent(callback -> callback.onExit(0));
    }

    @Override
    public void destroy(ChannelSession session) {
        // there is nothing to end
    }

    @Override
    public void setInputStream(InputStream stream) {
        // it listens to nobody
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = Optional.of(stream);
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        // it has no errors
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = Optional.of(callback);
    }
}
