package switchboard.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/// The shell of a [NodeServer].
final class PromptShell implements Command {
    private final BlockingQueue<PromptShell> shells;
    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private InputStream in;
    private OutputStream out;
    private ExitCallback exit;
    private Map<String, String> environment;

    PromptShell(BlockingQueue<PromptShell> shells) {
        this.shells = shells;
    }

    /// What was typed, key by key, with Enter as it arrives.
    BlockingQueue<String> keys() {
        return keys;
    }

    Map<String, String> environment() {
        return environment;
    }

    void print(String text) throws IOException {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    void print(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Ends the shell from the node's side, as `exit` does.
    void leave() {
        exit.onExit(0);
    }

    @Override
    public void start(ChannelSession channel, Environment env) throws IOException {
        environment = Map.copyOf(env.getEnv());
        print(NodeServer.BANNER + NodeServer.PROMPT);
        Thread.startVirtualThread(this::listen);
        shells.add(this);
    }

    @Override
    public void destroy(ChannelSession channel) {}

    @Override
    public void setInputStream(InputStream input) {
        in = input;
    }

    @Override
    public void setOutputStream(OutputStream output) {
        out = output;
    }

    @Override
    public void setErrorStream(OutputStream error) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    private void listen() {
        try {
            for (int key = in.read(); key >= 0; key = in.read()) {
                keys.add(Character.toString(key));
            }
        } catch (IOException _) {
            keys.add("");
        }
    }
}
