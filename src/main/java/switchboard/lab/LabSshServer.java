package switchboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.shell.UnknownCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;

/// Serves a lab cluster over SSH: each node on its own address, all on one port. While a node
/// is away nothing listens there. One thread lets the consoles go on.
public final class LabSshServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabSshServer.class);

    private final LabCluster lab;
    private final InstantSource clock;
    private final Duration cadence;
    private final LabHostKeys keys;
    private final LabAcceptor acceptor;
    private final Set<LabSession> sessions = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pump =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("lab-pump").daemon().factory());

    /// A server that does not listen yet.
    ///
    /// @param clock lab time
    /// @param port the port of all nodes, 0 for any that is free
    /// @param keys the directory for the nodes' host keys, empty to make new ones every time
    /// @param cadence how often, in wall time, the nodes go on
    public LabSshServer(
            LabCluster lab, InstantSource clock, int port, Optional<Path> keys, Duration cadence) {
        this(lab, clock, port, keys, cadence, _ -> {});
    }

    /// The same, where tests listen in.
    ///
    /// @param tapping changes the server of all nodes before it listens
    LabSshServer(
            LabCluster lab,
            InstantSource clock,
            int port,
            Optional<Path> keys,
            Duration cadence,
            Consumer<SshServer> tapping) {
        this.lab = lab;
        this.clock = clock;
        this.cadence = cadence;
        this.keys = new LabHostKeys(keys);
        this.acceptor = LabAcceptor.of(lab, this.keys);
        acceptor.setPort(port);
        acceptor.setShellFactory(this::shell);
        acceptor.setCommandFactory((_, _) -> new LabGreeting());
        tapping.accept(acceptor);
    }

    /// Listens.
    ///
    /// @throws UncheckedIOException if an address or the port cannot be had
    public void start() {
        String first = lab.cluster().nodes().getFirst().address();
        try {
            acceptor.setHost(first);
            acceptor.start();
            openAndClosePorts();
        } catch (IOException problem) {
            String where = first + " and its neighbours, port " + acceptor.getPort();
            throw new UncheckedIOException("The lab cannot listen on " + where, problem);
        }
        long pause = cadence.toMillis();
        pump.scheduleWithFixedDelay(this::goOn, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// The port on which all nodes listen.
    public int port() {
        return acceptor.getPort();
    }

    /// The fingerprint of a node's host key: `SHA256:` and the digest in base 64.
    public String fingerprint(NodeName node) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, keys.of(node).getPublic());
    }

    /// Gives a node another host key.
    public void renewHostKey(NodeName node) {
        keys.renew(node);
    }

    /// Cuts every connection to every node at once, as a switch does that loses its power; whoever
    /// comes again is let in.
    public void cutAll() {
        acceptor.getActiveSessions().forEach(session -> session.close(true));
    }

    /// Cuts all sessions and stops listening.
    @Override
    public void close() {
        pump.shutdownNow();
        try {
            acceptor.stop(true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void goOn() {
        try {
            sessions.forEach(session -> session.pump(clock.instant()));
            openAndClosePorts();
        } catch (IOException | RuntimeException problem) {
            LOG.error("The lab {} stumbled, and goes on", lab.name(), problem);
        }
    }

    private void openAndClosePorts() throws IOException {
        for (Node node : lab.cluster().nodes()) {
            boolean answers = lab.answers(node.name());
            acceptor.listen(node.address(), answers);
            if (!answers) {
                acceptor.cut(node.address());
            }
        }
    }

    private Command shell(ChannelSession channel) {
        LabConsole console = channel.getSession().getAttribute(LabAcceptor.CONSOLE);
        if (console == null) {
            return new UnknownCommand("shell");
        }
        LabSession session = new LabSession(console, clock, sessions::remove);
        sessions.add(session);
        channel.getSession().setAttribute(LabAcceptor.SHELL, session);
        return session;
    }
}
