package switchboard.api;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import switchboard.ssh.HostKey;
import switchboard.ssh.HostKeys;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// Nodes that never get further than connecting. Those at [#NEW] ask for their host key to be
/// confirmed first.
@TestConfiguration(proxyBeanMethods = false)
class QuietNodes {
    static final String NEW = "192.0.2.66";
    static final String KEY = "SHA256:8bRjR4mXw0tWwY0cZl5mJgI0gkqfC2yPXb1a6yJm7pE";

    @Bean
    @Primary
    NodeShell quietShell(HostKeys keys) {
        return new NodeShell() {
            @Override
            public ShellSession open(NodeAccess access) {
                boolean asks =
                        access.address().equals(NEW)
                                && keys.pinned(access.cluster(), NEW).isEmpty();
                return asks
                        ? new Quiet(
                                new ShellPhase.Ended(
                                        new ShellFailure(
                                                ShellFailure.Kind.HOST_KEY_NOT_PINNED, KEY)))
                        : new Quiet(new ShellPhase.Opening());
            }

            @Override
            public HostKey hostKey(NodeAccess access) {
                return new HostKey("ssh-ed25519", KEY);
            }
        };
    }

    private record Quiet(ShellPhase phase) implements ShellSession {
        @Override
        public String take() {
            return "";
        }

        @Override
        public Instant heardAt() {
            return Instant.EPOCH;
        }

        @Override
        public void type(String line) {}

        @Override
        public void press(String keys) {}

        @Override
        public void close() {}
    }
}
