package switchboard.ssh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.ssh.Admission.Outcome;
import switchboard.ssh.KnownSignIns.KnownSignIn;
import switchboard.ssh.NodeCredentials.Purpose;
import switchboard.ssh.ShellFailure.Kind;

/// Sees to it that no account is ever locked because of us. Nodes lock one after three refusals.
///
/// - A password that a node refuses, and has never accepted, is wrong: nobody tries it again on any
///   node of the cluster until another one is kept.
/// - A node that has accepted the password and refuses it now, as one does while it boots, is left
///   alone for a while.
/// - A node that breaks off before it has answered may have counted a refusal: it is left alone for
///   a while too, and if it has never accepted the password, the second time counts as a refusal.
/// - As long as no node of the cluster has accepted the password, it is tried on one node at a
///   time, so that a mistyped one costs one refusal and not one on every node. The others wait.
@Component
final class SignInGuard {
    private record Asked(NodeAccess node, CompletableFuture<Admission> answer) {}

    private final JdbcNodeCredentials accounts;
    private final KnownSignIns known;
    private final InstantSource clock;
    private final Duration pause;
    private final List<Asked> waiting = new ArrayList<>();
    private final List<Admission> undecided = new ArrayList<>();

    SignInGuard(
            JdbcNodeCredentials accounts,
            KnownSignIns known,
            InstantSource clock,
            SshSettings settings) {
        this.accounts = accounts;
        this.known = known;
        this.clock = clock;
        this.pause = settings.retryAfterRefusal();
    }

    /// Asks for leave to sign in to a node. The answer comes at once, or when the attempts that
    /// decide about it are over; it fails with [ShellFailure.Raised] if the password must not be
    /// tried. Who no longer wants it cancels it.
    synchronized CompletableFuture<Admission> ask(NodeAccess node) {
        var asked = new Asked(node, new CompletableFuture<>());
        if (!answered(asked)) {
            waiting.add(asked);
        }
        return asked.answer();
    }

    /// Takes down how an attempt went and answers those who waited for it.
    synchronized void settle(Admission admission, Outcome outcome) {
        try {
            note(admission, outcome);
        } finally {
            undecided.remove(admission);
            waiting.removeIf(this::answered);
        }
    }

    private void note(Admission admission, Outcome outcome) {
        var node = admission.node();
        String edition = admission.kept().edition();
        var before = known.of(node);
        boolean accepted = before.map(KnownSignIn::accepted).orElse(false);
        boolean wrong =
                switch (outcome) {
                    case ACCEPTED, NOT_TRIED -> false;
                    case REFUSED -> !accepted;
                    case UNANSWERED -> !accepted && before.isPresent();
                };
        if (wrong) {
            known.refuse(node.cluster(), edition);
        }
        var said =
                switch (outcome) {
                    case ACCEPTED -> Optional.of(new KnownSignIn(true, Optional.empty()));
                    case REFUSED, UNANSWERED ->
                            Optional.of(new KnownSignIn(accepted, Optional.of(clock.instant())));
                    case NOT_TRIED -> before;
                };
        if (!said.equals(before)) {
            said.ifPresent(news -> known.put(node, edition, news));
        }
    }

    /// Answers if it can, and says whether it has been answered.
    private boolean answered(Asked asked) {
        if (asked.answer().isDone()) {
            return true;
        }
        try {
            var kept = accountFor(asked.node());
            if (mustWait(asked.node())) {
                return false;
            }
            var admission = new Admission(asked.node(), kept);
            if (asked.answer().complete(admission)) {
                undecided.add(admission);
            }
        } catch (RuntimeException e) {
            asked.answer().completeExceptionally(e);
        }
        return true;
    }

    /// @throws ShellFailure.Raised if there is no account that may be tried on the node
    private KeptAccount accountFor(NodeAccess node) {
        var cluster = node.cluster();
        KeptAccount kept;
        try {
            kept =
                    accounts.kept(cluster, Purpose.NODES)
                            .orElseThrow(() -> no(Sentence.of("shell.no-account", cluster)));
        } catch (InvalidInput e) {
            throw no(e.sentence());
        }
        if (kept.refused()) {
            throw no(Sentence.of("shell.refused", cluster));
        }
        var until = known.of(node).flatMap(KnownSignIn::refusedAt).map(at -> at.plus(pause));
        until.filter(clock.instant()::isBefore)
                .ifPresent(
                        time -> {
                            throw no(held(node, time));
                        });
        return kept;
    }

    private boolean mustWait(NodeAccess node) {
        var others = undecided.stream().map(Admission::node).toList();
        return others.contains(node)
                || (others.stream().anyMatch(other -> other.cluster().equals(node.cluster()))
                        && !known.anyAccepted(node.cluster()));
    }

    private static Sentence held(NodeAccess node, Instant until) {
        return Sentence.of("shell.held", node.address(), until);
    }

    private static ShellFailure.Raised no(Sentence why) {
        return new ShellFailure.Raised(new ShellFailure(Kind.SIGN_IN_REFUSED, why.text()));
    }
}
