package switchboard.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Hands Java's LDAP client the sockets of one SSL bundle; the client takes nothing but the name of
/// a class, and so there is one bundle for the whole program.
public final class TrustedSockets extends SocketFactory {
    private static final AtomicReference<SSLSocketFactory> TRUSTED = new AtomicReference<>();

    static void use(SSLSocketFactory trusted) {
        TRUSTED.set(trusted);
    }

    /// What the client calls.
    public static SocketFactory getDefault() {
        return new TrustedSockets();
    }

    private static SSLSocketFactory trusted() {
        return Objects.requireNonNull(TRUSTED.get());
    }

    @Override
    public Socket createSocket() throws IOException {
        return trusted().createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return trusted().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort)
            throws IOException {
        return trusted().createSocket(host, port, own, ownPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return trusted().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort)
            throws IOException {
        return trusted().createSocket(host, port, own, ownPort);
    }
}
