package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import switchboard.lab.LabAccount;
import switchboard.lab.LabCluster;
import switchboard.lab.LabConsole;
import switchboard.lab.Opening;
import switchboard.ssh.HostKey;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// Reaches the nodes of a lab in memory, without a network and in the lab's own time.
final class LabNodeShell implements NodeShell {
    private final LabCluster lab;
    private final LabAccount account;
    private final InstantSource clock;

    LabNodeShell(LabCluster lab, LabAccount account, InstantSource clock) {
        this.lab = lab;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public ShellSession open(NodeAccess access) {
        return switch (lab.open(access.address(), account.user(), account.password())) {
            case Opening.Open open -> new Session(open.console(), clock);
            case Opening.NoAnswer _ -> new Failed(ShellFailure.Kind.NO_ANSWER, clock.instant());
            case Opening.PortOnly _ -> new Failed(ShellFailure.Kind.LOST, clock.instant());
            case Opening.SignInRefused _ ->
                    new Failed(ShellFailure.Kind.SIGN_IN_REFUSED, clock.instant());
        };
    }

    @Override
    public HostKey hostKey(NodeAccess access) {
        return new HostKey("ssh-ed25519", "SHA256:" + access.address());
    }

    private static final class Session implements ShellSession {
        private final LabConsole console;
        private final InstantSource clock;
        private Instant heardAt;
        private boolean closed;

        Session(LabConsole console, InstantSource clock) {
            this.console = console;
            this.clock = clock;
            this.heardAt = clock.instant();
        }

        @Override
        public ShellPhase phase() {
            if (closed) {
                return new ShellPhase.Ended(new ShellFailure(ShellFailure.Kind.CLOSED, ""));
            }
            return console.closed()
                    ? new ShellPhase.Ended(new ShellFailure(ShellFailure.Kind.LOST, ""))
                    : new ShellPhase.Open("");
        }

        @Override
        public String take() {
            String heard = console.advance(clock.instant());
            if (!heard.isEmpty()) {
                heardAt = clock.instant();
            }
            return heard;
        }

        @Override
        public Instant heardAt() {
            return heardAt;
        }

        @Override
        public void type(String line) {
            console.feed(line + "\r");
        }

        @Override
        public void press(String keys) {
            console.feed(keys);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private record Failed(ShellFailure.Kind kind, Instant heardAt) implements ShellSession {
        @Override
        public ShellPhase phase() {
            return new ShellPhase.Ended(new ShellFailure(kind, ""));
        }

        @Override
        public String take() {
            return "";
        }

        @Override
        public void type(String line) {}

        @Override
        public void press(String keys) {}

        @Override
        public void close() {}
    }
}
