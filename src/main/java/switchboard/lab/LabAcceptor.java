package switchboard.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.session.ServerSession;

/// One SSH server that listens on the addresses of many nodes, and stops listening on those
/// that are away.
final class LabAcceptor extends SshServer {
    static final AttributeKey<LabConsole> CONSOLE = new AttributeKey<>();
    static final AttributeKey<LabSession> SHELL = new AttributeKey<>();
    private static final int TRIES = 6;
    private static final int WORKERS = 2;

    private final LabCluster lab;

    /// An acceptor that is still closed.
    static LabAcceptor of(LabCluster lab, LabHostKeys keys) {
        LabAcceptor acceptor = new LabAcceptor(lab);
        ServerBuilder.builder().factory(() -> acceptor).build();
        acceptor.setUp(keys);
        return acceptor;
    }

    private LabAcceptor(LabCluster lab) {
        this.lab = lab;
    }

    private void setUp(LabHostKeys keys) {
        setKeyPairProvider(new KeyPerNode(lab, keys));
        setUserAuthFactories(
                List.of(
                        UserAuthKeyboardInteractiveFactory.INSTANCE,
                        UserAuthPasswordFactory.INSTANCE));
        setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
        setPasswordAuthenticator((user, password, session) -> signIn(session, user, password));
        setSubsystemFactories(List.of());
        setNioWorkers(WORKERS);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(this, TRIES);
        addSessionListener(new BootingNodes());
    }

    private boolean signIn(ServerSession session, String user, String password) {
        Opening opening = lab.open(nodeAddress(session), user, password);
        if (opening instanceof Opening.Open(LabConsole console)) {
            session.setAttribute(CONSOLE, console);
            return true;
        }
        return false;
    }

    /// Listens on an address, or no longer.
    ///
    /// @throws IOException if the address cannot be listened on
    void listen(String address, boolean listening) throws IOException {
        SocketAddress place = new InetSocketAddress(InetAddress.getByName(address), getPort());
        boolean isListening = getBoundAddresses().contains(place);
        if (listening && !isListening) {
            acceptor.bind(place);
        } else if (!listening && isListening) {
            acceptor.unbind(place);
        }
    }

    /// Cuts the connections to an address which are in no shell.
    void cut(String address) {
        getActiveSessions().stream()
                .filter(session -> nodeAddress(session).equals(address))
                .filter(session -> session.getAttribute(SHELL) == null)
                .forEach(session -> session.close(true));
    }

    /// The address at which a client came in.
    static String nodeAddress(SessionContext session) {
        return session.getLocalAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    private record KeyPerNode(LabCluster lab, LabHostKeys keys) implements KeyPairProvider {
        @Override
        public Iterable<KeyPair> loadKeys(SessionContext session) {
            String address = nodeAddress(session);
            return lab.cluster().nodes().stream()
                    .filter(node -> node.address().equals(address))
                    .map(node -> keys.of(node.name()))
                    .toList();
        }
    }

    /// Drops whoever comes while a node boots and lets nobody in yet.
    private final class BootingNodes implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            Optional<String> booting = Optional.of(nodeAddress(session)).filter(lab::isBooting);
            booting.ifPresent(_ -> session.close(true));
        }
    }
}
