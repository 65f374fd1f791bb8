package switchboard.security;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/// A real directory over TCP, with TLS from the start on one port and begun later on the other. Its
/// certificate is for localhost.
final class LdapServer implements AutoCloseable {
    static final String BASE = "dc=example,dc=org";
    static final String SEARCHER = "cn=searcher," + BASE;
    static final String SEARCHER_PASSWORD = "searching";

    private final InMemoryDirectoryServer server;
    private final Path certificate;

    /// @param place an empty directory for its keys
    LdapServer(Path place) {
        try {
            Path keys = place.resolve("keys.p12");
            certificate = place.resolve("certificate.pem");
            keytool(
                    "-genkeypair",
                    keys,
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-validity",
                    "30");
            keytool("-exportcert", keys, "-rfc", "-file", certificate.toString());
            server = new InMemoryDirectoryServer(config(keys));
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
            server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
            server.startListening();
        } catch (LDAPException | LDIFException | GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static InMemoryDirectoryServerConfig config(Path keys)
            throws LDAPException, GeneralSecurityException {
        var ssl =
                new SSLUtil(
                        new KeyStoreKeyManager(
                                keys.toString(), "changeit".toCharArray(), "PKCS12", null),
                        new TrustAllTrustManager());
        var config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
        InetAddress here = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "plain", here, 0, ssl.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", here, 0, ssl.createSSLServerSocketFactory(), null));
        return config;
    }

    String tls() {
        return "ldaps://localhost:%d/%s".formatted(server.getListenPort("tls"), BASE);
    }

    String plain() {
        return "ldap://localhost:%d/%s".formatted(server.getListenPort("plain"), BASE);
    }

    /// The certificate to trust, as PEM.
    Path certificate() {
        return certificate;
    }

    void addPerson(String uid, String password) {
        add(
                "dn: " + dn(uid),
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "mail: " + uid + "@example.org",
                "userPassword: " + password);
    }

    void addGroup(String name, String... uids) {
        var members = List.of(uids).stream().map(uid -> "member: " + dn(uid));
        var head = List.of("dn: cn=" + name + ",ou=groups," + BASE, "objectClass: groupOfNames");
        add(java.util.stream.Stream.concat(head.stream(), members).toArray(String[]::new));
    }

    void remove(String dn) {
        try {
            server.delete(dn);
        } catch (LDAPException problem) {
            throw new IllegalStateException(problem);
        }
    }

    void rest() {
        server.shutDown(true);
    }

    void wake() {
        try {
            server.startListening();
        } catch (LDAPException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static String dn(String uid) {
        return "uid=" + uid + ",ou=people," + BASE;
    }

    private void add(String... ldif) {
        try {
            server.add(ldif);
        } catch (LDAPException | LDIFException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void keytool(String what, Path keys, String... more) throws IOException {
        var line =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                what,
                                "-alias",
                                "ldap",
                                "-keystore",
                                keys.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit"));
        line.addAll(List.of(more));
        try {
            int code = new ProcessBuilder(line).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException("keytool ended with " + code);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
