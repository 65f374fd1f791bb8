package switchboard.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.future.CancelOption;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.springframework.stereotype.Component;
import switchboard.ssh.ShellFailure.Kind;

/// Reaches nodes: the one SSH client of the application, with its few threads, up to the point
/// where the node has shown the right host key. It knows no account.
@Component
final class NodeConnector implements AutoCloseable {
    /// After so many silent intervals a session is lost.
    static final int SILENT_HEARTBEATS = 3;

    private final SshClient client = SshClient.setUpDefaultClient();
    private final SshSettings settings;
    private final OldAlgorithms old;
    private final Enclosures enclosures;

    NodeConnector(SshSettings settings, OldAlgorithms old, Enclosures enclosures) {
        this.enclosures = enclosures;
        this.settings = settings;
        this.old = old;
        Algorithms.set(client);
        var events = new ContactEvents();
        client.addSessionListener(events);
        client.setServerKeyVerifier(events);
        leaveThisMachineAlone();
        client.setUserAuthFactories(
                List.of(
                        UserAuthKeyboardInteractiveFactory.INSTANCE,
                        UserAuthPasswordFactory.INSTANCE));
        setLimits();
        client.start();
    }

    /// Connects and exchanges keys, and waits for both.
    ///
    /// @param judge says what is wrong with the host key, nothing if it may be trusted
    /// @throws ShellFailure.Raised if it does not come to that
    Contact reach(NodeAccess node, Function<HostKey, Optional<ShellFailure>> judge) {
        enclosures
                .objection(node)
                .ifPresent(
                        why -> {
                            throw new ShellFailure.Raised(
                                    new ShellFailure(Kind.NO_ANSWER, why.text()));
                        });
        var contact = new Contact(old.allowed(node.cluster()), judge);
        connect(node, contact);
        try {
            contact.trusted().get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return contact;
        } catch (ExecutionException e) {
            contact.close();
            throw e.getCause() instanceof ShellFailure.Raised raised ? raised : cutOff(e);
        } catch (TimeoutException | InterruptedException | CancellationException e) {
            contact.close();
            throw cutOff(e);
        }
    }

    @Override
    public void close() {
        client.stop();
    }

    private void connect(NodeAccess node, Contact contact) {
        // No user name yet: it is set when the host key is known to be the right one.
        var target = new HostConfigEntry("", node.address(), node.port(), null);
        try {
            client.connect(target, AttributeRepository.ofKeyValuePair(Contact.KEY, contact), null)
                    .verify(settings.connectTimeout(), CancelOption.CANCEL_ON_TIMEOUT);
        } catch (IOException | RuntimeException e) {
            contact.close();
            throw new ShellFailure.Raised(new ShellFailure(Kind.NO_ANSWER, Contact.words(e)));
        }
    }

    /// No keys, agents or configuration of the account that runs Switchboard, and no questions.
    private void leaveThisMachineAlone() {
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        client.setUserInteraction(UserInteraction.NONE);
    }

    private void setLimits() {
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, settings.connectTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.authTimeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, settings.heartbeat());
        // The library counts the requests that may be open when the next is due.
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, SILENT_HEARTBEATS - 1);
        CoreModuleProperties.REQUEST_SHELL_REPLY.set(client, true);
        // Each method is begun once; the library's own guess at a prompt would use up the answer.
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        client.getProperties().put(UserInteraction.AUTO_DETECT_PASSWORD_PROMPT, false);
    }

    private static ShellFailure.Raised cutOff(Exception why) {
        return new ShellFailure.Raised(new ShellFailure(Kind.CUT_OFF, Contact.words(why)));
    }
}
