package switchboard.ssh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.ssh.KnownSignIns.KnownSignIn;
import switchboard.ssh.NodeCredentials.Purpose;

/// Leave to use an account at the web services of a node, so that no account is ever locked because
/// of them: a node counts wrong passwords there and over SSH together [inf].
///
/// - The OS account is used only on a node that has accepted the very same password over SSH and
///   has not refused it lately: a mistyped one never gets here, and what [SignInGuard] forbids is
///   forbidden here.
/// - An application account, which SSH cannot vouch for, is tried once: by one node at a time as
///   long as none has accepted it.
/// - A password that a node's web services refuse is not used there again, on no node of the
///   cluster, until another one is kept or a person asks for it. SSH goes on with it: an account
///   may well be allowed the one and not the other.
/// - A node that used to accept it may refuse it once, as one does while it starts, and is left
///   alone for a while; the second refusal counts.
@Component
public final class WebSignIn {
    /// How a use of the account went.
    public enum Outcome {
        /// The node let us in.
        ACCEPTED,
        /// The node refused it.
        REFUSED,
        /// It may have been sent, and no answer came.
        UNANSWERED,
        /// It was not sent, or nobody looked at it.
        NOT_JUDGED
    }

    /// Whether an account may be used.
    public sealed interface Leave {
        /// It may, once; whoever holds this tells how it went.
        record Granted(
                NodeAccess node, Purpose purpose, NodeCredentials.Account account, String edition)
                implements Leave {
            @Override
            public String toString() {
                return "Granted[" + node + ", " + account + "]";
            }
        }

        /// It must not, and why.
        record Held(Sentence why) implements Leave {}
    }

    private record Seat(ClusterName cluster, Purpose purpose) {}

    private record Place(NodeAccess node, Purpose purpose) {}

    /// What the web services of a node said to an edition of a password.
    private record Seen(String edition, boolean accepted, int doubts, Instant notBefore) {}

    private final JdbcNodeCredentials accounts;
    private final KnownSignIns known;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration pause;
    private final Map<Place, Seen> seen = new HashMap<>();
    private final Set<Seat> trying = new HashSet<>();

    WebSignIn(
            JdbcNodeCredentials accounts,
            KnownSignIns known,
            JdbcClient jdbc,
            InstantSource clock,
            SshSettings settings) {
        this.accounts = accounts;
        this.known = known;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pause = settings.retryAfterRefusal();
    }

    /// Asks for leave.
    ///
    /// @param node where the node answers over SSH
    public synchronized Leave ask(NodeAccess node, Purpose purpose) {
        Optional<KeptAccount> kept;
        try {
            kept = accounts.kept(node.cluster(), purpose);
        } catch (InvalidInput sealed) {
            return new Leave.Held(sealed.sentence());
        }
        if (kept.isEmpty()) {
            return new Leave.Held(Sentence.of("web.no-account"));
        }
        Optional<Sentence> hindrance = hindrance(node, purpose, kept.orElseThrow());
        if (hindrance.isPresent()) {
            return new Leave.Held(hindrance.orElseThrow());
        }
        String edition = kept.orElseThrow().edition();
        if (!isAcceptedAnywhere(node.cluster(), purpose, edition)
                && !trying.add(new Seat(node.cluster(), purpose))) {
            return new Leave.Held(Sentence.of("web.waits"));
        }
        return new Leave.Granted(node, purpose, kept.orElseThrow().account(), edition);
    }

    private Optional<Sentence> hindrance(NodeAccess node, Purpose purpose, KeptAccount kept) {
        if (kept.refused() || isRefused(node.cluster(), purpose, kept.edition())) {
            return Optional.of(Sentence.of("web.refused"));
        }
        if (purpose == Purpose.NODES && !isAcceptedOverSsh(node)) {
            return Optional.of(Sentence.of("web.not-over-ssh"));
        }
        return at(node, purpose, kept.edition())
                .filter(it -> clock.instant().isBefore(it.notBefore()))
                .map(it -> Sentence.of("web.held", it.notBefore()));
    }

    /// Takes down how it went.
    public synchronized void settle(Leave.Granted leave, Outcome outcome) {
        trying.remove(new Seat(leave.node().cluster(), leave.purpose()));
        Optional<Seen> before = at(leave.node(), leave.purpose(), leave.edition());
        boolean accepted = before.filter(Seen::accepted).isPresent();
        int doubts = before.map(Seen::doubts).orElse(0);
        switch (outcome) {
            case ACCEPTED -> put(leave, true, 0, Instant.MIN);
            case REFUSED -> doubt(leave, accepted, accepted ? doubts + 1 : 2);
            case UNANSWERED -> {
                if (!accepted) {
                    doubt(leave, false, doubts + 1);
                }
            }
            case NOT_JUDGED -> {}
        }
    }

    /// Lets the accounts of a cluster be tried once more, since a person asks for it.
    public synchronized void forgive(ClusterName cluster) {
        jdbc.sql("update node_account set web_refused = false where cluster = ?")
                .param(cluster.value())
                .update();
        seen.keySet().removeIf(it -> it.node().cluster().equals(cluster));
    }

    private void doubt(Leave.Granted leave, boolean accepted, int doubts) {
        put(leave, accepted, doubts, clock.instant().plus(pause));
        if (doubts > 1) {
            jdbc.sql(
                            """
                            update node_account set web_refused = true
                            where cluster = ? and purpose = ? and secret = ?
                            """)
                    .params(leave.node().cluster().value(), leave.purpose().name(), leave.edition())
                    .update();
        }
    }

    private void put(Leave.Granted leave, boolean accepted, int doubts, Instant notBefore) {
        seen.put(
                new Place(leave.node(), leave.purpose()),
                new Seen(leave.edition(), accepted, doubts, notBefore));
    }

    private Optional<Seen> at(NodeAccess node, Purpose purpose, String edition) {
        return Optional.ofNullable(seen.get(new Place(node, purpose)))
                .filter(it -> it.edition().equals(edition));
    }

    private boolean isAcceptedAnywhere(ClusterName cluster, Purpose purpose, String edition) {
        return seen.entrySet().stream()
                .filter(it -> it.getKey().node().cluster().equals(cluster))
                .filter(it -> it.getKey().purpose() == purpose)
                .map(Map.Entry::getValue)
                .anyMatch(it -> it.accepted() && it.edition().equals(edition));
    }

    private boolean isAcceptedOverSsh(NodeAccess node) {
        return known.of(node)
                .filter(it -> it.accepted() && it.refusedAt().isEmpty())
                .map(KnownSignIn::accepted)
                .orElse(false);
    }

    private boolean isRefused(ClusterName cluster, Purpose purpose, String edition) {
        return jdbc.sql(
                                """
                                select count(*) from node_account
                                where cluster = ? and purpose = ? and secret = ?
                                    and web_refused = true
                                """)
                        .params(cluster.value(), purpose.name(), edition)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
