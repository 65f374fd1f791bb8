package switchboard.ssh;

import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import switchboard.ssh.ShellFailure.Kind;

/// One connection from the first byte on: what its node showed, and what went wrong first.
final class Contact {
    /// Under this key the connection's session knows its contact.
    static final AttributeKey<Contact> KEY = new AttributeKey<>();

    private final Function<HostKey, Optional<ShellFailure>> judge;
    private final CompletableFuture<Void> trusted = new CompletableFuture<>();
    private final CompletableFuture<ClientSession> session = new CompletableFuture<>();
    private final boolean old;
    private volatile String lastWords = "";
    private volatile String algorithms = "";

    /// @param old whether the algorithms of old releases may be used
    /// @param judge says what is wrong with a host key, nothing if it may be trusted
    Contact(boolean old, Function<HostKey, Optional<ShellFailure>> judge) {
        this.old = old;
        this.judge = judge;
    }

    /// What both sides agreed on: key exchange, host key, cipher and digest; empty before.
    String algorithms() {
        return algorithms;
    }

    /// Done when the host key is trusted and both sides have agreed on their keys; until then
    /// nothing has been told to the node. It fails with [ShellFailure.Raised].
    CompletableFuture<Void> trusted() {
        return trusted;
    }

    /// The connection, once it is there.
    ClientSession session() {
        return session.join();
    }

    /// What the node said when it ended the connection, or what broke it; empty if it just ended.
    String lastWords() {
        return lastWords;
    }

    /// Drops the connection.
    void close() {
        var _ = session.thenAccept(connection -> connection.close(true));
    }

    void began(ClientSession connection) {
        if (old) {
            Algorithms.addOld(connection);
        }
        session.complete(connection);
    }

    /// Whether the host key may be trusted.
    boolean trusts(PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        var wrong = judge.apply(new HostKey(KeyUtils.getKeyType(key), fingerprint));
        wrong.ifPresent(this::failed);
        return wrong.isEmpty();
    }

    void agreed() {
        trusted.complete(null);
    }

    void agreedOn(String names) {
        algorithms = names;
    }

    void noAgreement(Throwable why) {
        failed(new ShellFailure(Kind.NO_COMMON_ALGORITHM, words(why)));
    }

    synchronized void broke(String words) {
        if (lastWords.isEmpty()) {
            lastWords = words;
        }
        failed(new ShellFailure(Kind.CUT_OFF, words));
    }

    private void failed(ShellFailure why) {
        trusted.completeExceptionally(new ShellFailure.Raised(why));
    }

    /// The words of an exception, or its name if it has none.
    static String words(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName());
    }
}
