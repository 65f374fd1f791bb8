package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import switchboard.ssh.HostKey;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeShell;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// A shell that remembers every line that is typed through it.
record TypedShell(NodeShell shell, List<String> typed) implements NodeShell {
    @Override
    public ShellSession open(NodeAccess access) {
        return new Session(shell.open(access), typed);
    }

    @Override
    public HostKey hostKey(NodeAccess access) {
        return shell.hostKey(access);
    }

    private record Session(ShellSession session, List<String> typed) implements ShellSession {
        @Override
        public ShellPhase phase() {
            return session.phase();
        }

        @Override
        public String take() {
            return session.take();
        }

        @Override
        public Instant heardAt() {
            return session.heardAt();
        }

        @Override
        public void type(String line) {
            typed.add(line);
            session.type(line);
        }

        @Override
        public void press(String keys) {
            typed.add(keys);
            session.press(keys);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
