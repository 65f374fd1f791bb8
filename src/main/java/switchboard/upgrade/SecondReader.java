package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Difference;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.journal.ClusterEvent;
import switchboard.soap.CounterCall;
import switchboard.soap.NodeServices;
import switchboard.soap.PlatformCall;
import switchboard.soap.ReadingCall;
import switchboard.soap.SoapSettings;
import switchboard.ssh.NodeAccess;

/// Asks the web services of one cluster's nodes, where a person wants that: one call at a time per
/// node, one question after the other, and never in the way of the node's session. It also tells
/// where two ways of asking begin or cease to disagree.
final class SecondReader {
    private static final int LONGEST_BACK_OFF = 10;

    private final ClusterLoop loop;
    private final NodeServices services;
    private final SoapSettings settings;
    private final Executor threads;
    private final InstantSource clock;
    private final Consumer<ClusterLoop> told;
    private final Map<NodeName, Turn> turns = new HashMap<>();

    /// @param threads where a call may wait for its answer
    /// @param told is given the loop whenever a screen would show something else
    SecondReader(
            ClusterLoop loop,
            NodeServices services,
            SoapSettings settings,
            Executor threads,
            InstantSource clock,
            Consumer<ClusterLoop> told) {
        this.loop = loop;
        this.services = services;
        this.settings = settings;
        this.threads = threads;
        this.clock = clock;
        this.told = told;
    }

    /// Whose turn it is at a node.
    private static final class Turn {
        private int next;
        private int hurried;
        private boolean waiting;
        private Instant notBefore = Instant.MIN;
    }

    /// Begins the calls that are due.
    void tick(Instant now) {
        Optional<ClusterState> state = loop.look(ClusterRecord::state);
        if (state.isEmpty()) {
            return;
        }
        if (loop.look(ClusterRecord::usesSecondSource)) {
            for (Node node : state.orElseThrow().cluster().nodes()) {
                turn(node, now).ifPresent(call -> threads.execute(() -> ask(node, call)));
            }
        }
        tellDifferences(state.orElseThrow(), now);
    }

    /// Asks again at once, for example because a certificate has been confirmed.
    synchronized void hurry() {
        turns.values().forEach(it -> it.notBefore = Instant.MIN);
    }

    private synchronized Optional<ReadingCall> turn(Node node, Instant now) {
        Turn turn = turns.computeIfAbsent(node.name(), _ -> new Turn());
        if (turn.waiting || now.isBefore(turn.notBefore)) {
            return Optional.empty();
        }
        turn.waiting = true;
        List<ReadingCall> calls = calls(node);
        if (!loop.look(ClusterRecord::applicationAccount).isEmpty()) {
            calls.add(new CounterCall(node.address()));
        }
        return Optional.of(calls.get(turn.next++ % calls.size()));
    }

    /// The word about the whole cluster is asked of publishers only.
    private static List<ReadingCall> calls(Node node) {
        List<ReadingCall> calls = new ArrayList<>(List.of(PlatformCall.values()));
        if (!node.isPublisher()) {
            calls.remove(PlatformCall.CLUSTER_REPLICATION);
        }
        return calls;
    }

    private void ask(Node node, ReadingCall call) {
        SecondAnswer answer = new SecondAnswer.NotRead(SecondAnswer.Why.NO_ANSWER, "");
        try {
            answer = services.ask(access(node), call);
        } finally {
            over(node, answer, clock.instant());
        }
        take(node, call, answer, clock.instant());
    }

    private NodeAccess access(Node node) {
        ClusterEvent.Registered how = loop.look(ClusterRecord::registered);
        return new NodeAccess(how.cluster(), node.address(), how.port());
    }

    /// What keeps a node from answering at all is said once, and not of each question.
    private void take(Node node, ReadingCall call, SecondAnswer answer, Instant now) {
        if (!loop.look(ClusterRecord::usesSecondSource)) {
            return;
        }
        boolean news;
        if (isOfAll(call, answer)) {
            news = observe(node, SecondQuestion.WEB_SERVICES, answer, now);
        } else {
            boolean back =
                    !isHeld(answer)
                            && observe(
                                    node,
                                    SecondQuestion.WEB_SERVICES,
                                    new SecondAnswer.Answering(),
                                    now);
            news = observe(node, call.question(), answer, now) || back;
        }
        if (news) {
            told.accept(loop);
        }
    }

    private static boolean isOfAll(ReadingCall call, SecondAnswer answer) {
        return answer instanceof SecondAnswer.NotRead it
                && switch (it.why()) {
                    case NO_ANSWER, NO_TLS, CERTIFICATE_NOT_PINNED, CERTIFICATE_CHANGED -> true;
                    case HELD -> call instanceof PlatformCall;
                    case REFUSED, NOT_RUNNING, TOO_FAST, FAILED, NOT_UNDERSTOOD -> false;
                };
    }

    private boolean observe(Node node, SecondQuestion question, SecondAnswer answer, Instant now) {
        return loop.observe(new Observation.Second(node.name(), question, answer), now);
    }

    private static boolean isHeld(SecondAnswer answer) {
        return answer instanceof SecondAnswer.NotRead it && it.why() == SecondAnswer.Why.HELD;
    }

    private synchronized void over(Node node, SecondAnswer answer, Instant now) {
        Turn turn = turns.computeIfAbsent(node.name(), _ -> new Turn());
        turn.waiting = false;
        boolean tooFast =
                answer instanceof SecondAnswer.NotRead it && it.why() == SecondAnswer.Why.TOO_FAST;
        turn.hurried = tooFast ? turn.hurried + 1 : 0;
        turn.notBefore = now.plus(tooFast ? backOff(turn.hurried) : slower(settings.every()));
    }

    private Duration backOff(int times) {
        long factor = Math.min(1L << Math.min(times - 1, 10), LONGEST_BACK_OFF);
        return slower(settings.backOff().multipliedBy(factor));
    }

    /// Nodes whose time runs faster, those of a lab, are asked as much more often.
    private Duration slower(Duration usual) {
        int speed = loop.look(ClusterRecord::registered).pace().speed().orElse(1);
        return usual.dividedBy(Math.max(1, speed));
    }

    private void tellDifferences(ClusterState state, Instant now) {
        Set<ClusterRecord.Disagreement> gone =
                new HashSet<>(loop.look(ClusterRecord::disagreements));
        for (Difference it : state.differences()) {
            var about = new ClusterRecord.Disagreement(it.node(), it.question());
            if (!gone.remove(about)) {
                loop.write(
                        new ClusterEvent.SourcesDisagree(
                                state.cluster().name(),
                                it.node(),
                                it.question(),
                                it.first(),
                                it.second()),
                        now);
            }
        }
        gone.forEach(
                it ->
                        loop.write(
                                new ClusterEvent.SourcesAgree(
                                        state.cluster().name(), it.node(), it.question()),
                                now));
    }
}
