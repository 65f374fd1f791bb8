package switchboard.soap;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.cluster.Sentence;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.WebSignIn;
import switchboard.ssh.WebSignIn.Leave;
import switchboard.ssh.WebSignIn.Outcome;

/// Asks nodes over HTTPS in this order: is a certificate pinned, may the account be used, does the
/// node show that certificate; only then does it learn the account.
@Component
final class PinnedNodeServices implements NodeServices {
    /// Each call has a client with a thread of its own; so many at a time, whatever there is to do.
    private static final int AT_A_TIME = 6;

    private final Certificates certificates;
    private final WebSignIn signIn;
    private final SoapSettings settings;
    private final Semaphore lines = new Semaphore(AT_A_TIME);

    PinnedNodeServices(Certificates certificates, WebSignIn signIn, SoapSettings settings) {
        this.certificates = certificates;
        this.signIn = signIn;
        this.settings = settings;
    }

    @Override
    public SecondAnswer ask(NodeAccess node, ReadingCall call) {
        // What the product makes for a rehearsal has no web services; nothing else is its own.
        if (node.cluster().isRehearsal()) {
            return new NotRead(Why.HELD, Sentence.of("rehearsal.door.web", node.cluster()).text());
        }
        lines.acquireUninterruptibly();
        try {
            Optional<String> pin = certificates.pinned(node.cluster(), node.address());
            return pin.isPresent() ? signedIn(node, call, pin) : look(node, call);
        } finally {
            lines.release();
        }
    }

    /// Only looks at the certificate; the connection ends with that.
    private SecondAnswer look(NodeAccess node, ReadingCall call) {
        PinnedTrust trust = new PinnedTrust(Optional.empty());
        return new HttpsLine(node, trust, settings).ask(call, Optional.empty()).answer();
    }

    private SecondAnswer signedIn(NodeAccess node, ReadingCall call, Optional<String> pin) {
        return switch (signIn.ask(node, call.account())) {
            case Leave.Held held -> new NotRead(Why.HELD, held.why().text());
            case Leave.Granted leave -> {
                Outcome outcome = Outcome.UNANSWERED;
                try {
                    PinnedTrust trust = new PinnedTrust(pin);
                    HttpsLine.Heard heard =
                            new HttpsLine(node, trust, settings)
                                    .ask(call, Optional.of(leave.account()));
                    outcome = heard.outcome();
                    yield heard.answer();
                } finally {
                    signIn.settle(leave, outcome);
                }
            }
        };
    }
}
