package switchboard.ssh;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import switchboard.cluster.ClusterName;
import switchboard.ssh.NodeCredentials.Account;
import switchboard.ssh.NodeCredentials.Purpose;

/// What tests of other packages need of this one to sign in at web services.
public final class SignInDesk implements AutoCloseable {
    private final Desk desk;
    private final WebSignIn web;

    /// Over a database in a folder.
    public SignInDesk(Path folder) {
        desk = Desk.in(folder);
        web =
                new WebSignIn(
                        desk.credentials,
                        new KnownSignIns(desk.jdbc),
                        desk.jdbc,
                        desk::now,
                        Desk.SETTINGS);
    }

    public WebSignIn web() {
        return web;
    }

    public JdbcClient jdbc() {
        return desk.jdbc;
    }

    public void keep(ClusterName cluster, Purpose purpose, String user, String password) {
        desk.credentials.keep(cluster, purpose, new Account(user, password));
    }

    /// The node lets the account in over SSH, or refuses it.
    public void overSsh(NodeAccess node, boolean accepted) {
        Admission admission = desk.guard.ask(node).join();
        desk.guard.settle(
                admission, accepted ? Admission.Outcome.ACCEPTED : Admission.Outcome.REFUSED);
    }

    public void pass(Duration time) {
        desk.pass(time);
    }

    @Override
    public void close() {
        desk.close();
    }
}
