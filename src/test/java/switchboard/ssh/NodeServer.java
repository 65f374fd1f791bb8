package switchboard.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.ServiceFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerUserAuthService;
import switchboard.cluster.ClusterName;

/// A node on loopback for the tests of this package: it counts what it is asked, shows a banner
/// and a prompt, and echoes what is typed.
final class NodeServer implements AutoCloseable {
    static final String BANNER = "Command Line Interface is starting up, please wait ...\r\n";
    static final String PROMPT = "admin:";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicInteger authRequests = new AtomicInteger();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final AtomicInteger passwords = new AtomicInteger();
    private final AtomicReference<String> right = new AtomicReference<>();
    private final Semaphore answers = new Semaphore(1_000);
    final BlockingQueue<PromptShell> shells = new LinkedBlockingQueue<>();

    private NodeServer(String host, String password, List<UserAuthFactory> methods) {
        right.set(password);
        server.setHost(host);
        CoreModuleProperties.SOCKET_BACKLOG.set(server, 1_000);
        newHostKey();
        server.setUserAuthFactories(methods);
        server.setPasswordAuthenticator((_, given, _) -> accepts(given));
        server.setKeyboardInteractiveAuthenticator(
                DefaultKeyboardInteractiveAuthenticator.INSTANCE);
        server.setServiceFactories(
                List.of(new CountingAuth(), ServerConnectionServiceFactory.INSTANCE));
        server.setGlobalRequestHandlers(List.of(this::onRequest));
        server.setShellFactory(_ -> new PromptShell(shells));
        start();
    }

    static NodeServer askingByKeyboard(String password) {
        return new NodeServer(
                nextAddress(), password, List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
    }

    static NodeServer askingForPassword(String password) {
        return new NodeServer(nextAddress(), password, List.of(UserAuthPasswordFactory.INSTANCE));
    }

    /// As OpenSSH does: both methods, so that a client may be tempted to try both.
    static NodeServer askingBothWays(String password) {
        return new NodeServer(
                nextAddress(),
                password,
                List.of(
                        UserAuthPasswordFactory.INSTANCE,
                        UserAuthKeyboardInteractiveFactory.INSTANCE));
    }

    /// On every address of the loopback.
    static NodeServer everywhere(String password) {
        return new NodeServer(
                "0.0.0.0", password, List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
    }

    private static String nextAddress() {
        return "127.0.7." + NEXT.incrementAndGet();
    }

    NodeAccess of(ClusterName cluster) {
        return new NodeAccess(cluster, server.getHost(), server.getPort());
    }

    SshServer server() {
        return server;
    }

    /// How many requests to sign in were seen, `none` included.
    int authRequests() {
        return authRequests.get();
    }

    /// How many passwords were seen.
    int passwords() {
        return passwords.get();
    }

    /// The key exchange of the sessions that are open.
    String keyExchange() {
        return server.getActiveSessions()
                .getFirst()
                .getNegotiatedKexParameter(KexProposalOption.ALGORITHMS);
    }

    /// How many signs of life were asked for.
    int heartbeats() {
        return heartbeats.get();
    }

    /// From now on no password is taken at all.
    void takeOnlyKeys() {
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    }

    void acceptOnly(String password) {
        right.set(password);
    }

    /// From now on no password is answered before [#answerAll].
    void thinkAboutPasswords() {
        answers.drainPermits();
    }

    void answerAll() {
        answers.release(1_000);
    }

    /// From now on it offers what OpenSSH 5.3 did, and an RSA key signed with SHA-1.
    void knowOnlyOldAlgorithms() {
        server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(
                        true,
                        List.of(BuiltinDHFactories.dhgex, BuiltinDHFactories.dhg14),
                        ServerBuilder.DH2KEX));
        server.setSignatureFactories(List.of(BuiltinSignatures.rsa));
        server.setCipherFactories(List.of(BuiltinCiphers.aes128cbc));
        server.setMacFactories(List.of(BuiltinMacs.hmacsha1));
        newHostKey("RSA", 2048);
    }

    void newHostKey() {
        newHostKey("EC", 256);
    }

    private void newHostKey(String kind, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            server.setKeyPairProvider(KeyPairProvider.wrap(generator.generateKeyPair()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Cuts every connection without a word.
    void cut() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    @Override
    public void close() {
        try {
            answerAll();
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestHandler.Result onRequest(
            ConnectionService service, String request, boolean wantReply, Buffer buffer) {
        if (request.startsWith("keepalive@")) {
            heartbeats.incrementAndGet();
        }
        return RequestHandler.Result.ReplyFailure;
    }

    private boolean accepts(String password) {
        passwords.incrementAndGet();
        answers.acquireUninterruptibly();
        return password.equals(right.get());
    }

    /// Counts the requests to sign in.
    private final class CountingAuth implements ServiceFactory {
        @Override
        public String getName() {
            return "ssh-userauth";
        }

        @Override
        public Service create(Session session) throws IOException {
            return new ServerUserAuthService(session) {
                @Override
                public synchronized void process(int command, Buffer buffer) throws Exception {
                    if (command == SshConstants.SSH_MSG_USERAUTH_REQUEST) {
                        authRequests.incrementAndGet();
                    }
                    super.process(command, buffer);
                }
            };
        }
    }
}
