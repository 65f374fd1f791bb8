package switchboard.ssh;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.ssh.Admission.Outcome;
import switchboard.ssh.ShellFailure.Kind;

/// The way to an open shell, in the order in which it is walked: connect, see the right host key,
/// get leave to sign in, sign in, open the shell. It waits at every step, on a virtual thread.
///
/// @param node where to
/// @param shell who waits for it
/// @param connector reaches the node
/// @param hostKeys the keys that a person has confirmed
/// @param guard says whether the password may be tried
/// @param settings how long each step may take
record Opening(
        NodeAccess node,
        SshShellSession shell,
        NodeConnector connector,
        HostKeys hostKeys,
        SignInGuard guard,
        SshSettings settings)
        implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    @Override
    public void run() {
        try {
            open();
        } catch (ShellFailure.Raised e) {
            shell.end(e.failure());
        } catch (CancellationException _) {
            LOG.debug("Nobody waits for a session on {} any more", node);
        } catch (RuntimeException e) {
            LOG.error("Opening a session on {} failed", node, e);
            shell.end(new ShellFailure(Kind.CUT_OFF, Contact.words(e)));
        }
    }

    private void open() {
        var pinned = hostKeys.pinned(node.cluster(), node.address());
        Contact contact = connector.reach(node, seen -> judge(pinned, seen));
        try {
            signIn(contact);
        } finally {
            // Not earlier: a connection dropped while the node thinks about the password would
            // leave it undecided.
            shell.onEnd(contact::close);
        }
        openShell(contact);
    }

    private static Optional<ShellFailure> judge(Optional<String> pinned, HostKey seen) {
        if (pinned.isEmpty()) {
            return Optional.of(new ShellFailure(Kind.HOST_KEY_NOT_PINNED, seen.fingerprint()));
        }
        return pinned.get().equals(seen.fingerprint())
                ? Optional.empty()
                : Optional.of(new ShellFailure(Kind.HOST_KEY_CHANGED, seen.fingerprint()));
    }

    private void signIn(Contact contact) {
        Admission admission = admission();
        var outcome = Outcome.NOT_TRIED;
        try {
            var account = admission.kept().account();
            var attempt = SignIn.attempt(contact, account, settings.authTimeout());
            outcome = attempt.outcome();
            attempt.failure()
                    .ifPresent(
                            failure -> {
                                throw new ShellFailure.Raised(failure);
                            });
        } finally {
            guard.settle(admission, outcome);
        }
    }

    private Admission admission() {
        var asked = guard.ask(node);
        shell.onEnd(() -> asked.cancel(false));
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    private void openShell(Contact contact) {
        try {
            var channel = contact.session().createShellChannel(terminal(), Map.of());
            channel.setRedirectErrorStream(true);
            channel.setOut(shell.screen());
            channel.open().verify(settings.authTimeout());
            shell.opened(channel.getInvertedIn(), contact.algorithms());
            channel.addCloseFutureListener(
                    _ -> shell.end(new ShellFailure(Kind.LOST, contact.lastWords())));
        } catch (IOException | IllegalStateException e) {
            // The latter is the library's word for a connection that broke a moment ago.
            throw new ShellFailure.Raised(new ShellFailure(Kind.CUT_OFF, Contact.words(e)));
        }
    }

    /// So wide and tall that neither the terminal nor the pager breaks what the node prints.
    private static PtyChannelConfiguration terminal() {
        var terminal = new PtyChannelConfiguration();
        terminal.setPtyType("vt100");
        terminal.setPtyColumns(512);
        terminal.setPtyLines(1000);
        terminal.setPtyWidth(0);
        terminal.setPtyHeight(0);
        return terminal;
    }
}
