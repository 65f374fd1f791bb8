package switchboard.ssh;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import switchboard.ssh.ShellFailure.Kind;

/// Interactive shells over SSH. Never the `exec` request: nodes do not run its command.
@Component
final class SshNodeShell implements NodeShell {
    private final NodeConnector connector;
    private final HostKeys hostKeys;
    private final SignInGuard guard;
    private final SshSettings settings;
    private final InstantSource clock;

    SshNodeShell(
            NodeConnector connector,
            HostKeys hostKeys,
            SignInGuard guard,
            SshSettings settings,
            InstantSource clock) {
        this.connector = connector;
        this.hostKeys = hostKeys;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ShellSession open(NodeAccess access) {
        var shell = new SshShellSession(clock);
        var opening = new Opening(access, shell, connector, hostKeys, guard, settings);
        Thread.ofVirtual().name("ssh-" + access.address()).start(opening);
        return shell;
    }

    @Override
    public HostKey hostKey(NodeAccess access) {
        var seen = new CompletableFuture<HostKey>();
        try {
            connector
                    .reach(
                            access,
                            key -> {
                                seen.complete(key);
                                return Optional.of(seenEnough(key));
                            })
                    .close();
        } catch (ShellFailure.Raised e) {
            if (!seen.isDone()) {
                throw e;
            }
        }
        return seen.join();
    }

    /// Refusing every key ends the connection before anything is told to the node.
    private static ShellFailure seenEnough(HostKey key) {
        return new ShellFailure(Kind.HOST_KEY_NOT_PINNED, key.fingerprint());
    }
}
