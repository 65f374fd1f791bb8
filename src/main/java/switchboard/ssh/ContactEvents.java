package switchboard.ssh;

import static java.util.stream.Collectors.joining;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/// Tells each contact what happens on its connection. A connection without one trusts no key.
final class ContactEvents implements SessionListener, ServerKeyVerifier {
    private static final List<KexProposalOption> AGREED =
            List.of(
                    KexProposalOption.ALGORITHMS,
                    KexProposalOption.SERVERKEYS,
                    KexProposalOption.C2SENC,
                    KexProposalOption.C2SMAC);

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress node, PublicKey key) {
        return contact(session).map(contact -> contact.trusts(key)).orElse(false);
    }

    @Override
    public void sessionCreated(Session session) {
        tell(session, contact -> contact.began((ClientSession) session));
    }

    @Override
    public void sessionNegotiationEnd(
            Session session,
            Map<KexProposalOption, String> ours,
            Map<KexProposalOption, String> theirs,
            Map<KexProposalOption, String> agreed,
            @Nullable Throwable why) {
        if (why != null) {
            tell(session, contact -> contact.noAgreement(why));
        } else {
            String names =
                    AGREED.stream().map(it -> agreed.getOrDefault(it, "?")).collect(joining(", "));
            tell(session, contact -> contact.agreedOn(names));
        }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.KeyEstablished) {
            tell(session, Contact::agreed);
        }
    }

    @Override
    public void sessionException(Session session, Throwable thrown) {
        tell(session, contact -> contact.broke(Contact.words(thrown)));
    }

    @Override
    public void sessionDisconnect(
            Session session, int reason, String words, String language, boolean byUs) {
        tell(session, contact -> contact.broke(words));
    }

    @Override
    public void sessionClosed(Session session) {
        tell(session, contact -> contact.broke(""));
    }

    private static void tell(Session session, Consumer<Contact> news) {
        contact((ClientSession) session).ifPresent(news);
    }

    private static Optional<Contact> contact(ClientSession session) {
        return Optional.ofNullable(session.getConnectionContext())
                .map(context -> context.getAttribute(Contact.KEY));
    }
}
