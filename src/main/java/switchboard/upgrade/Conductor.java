package switchboard.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.approval.Clearance;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Outcome;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Situation;

/// Drives the upgrade of one cluster. Each [#tick]
///
/// 1. listens to the sessions in which changing commands were typed, and lets the [Gate] decide
///    where one stands at its prompt or at the last yes;
/// 2. settles what can be settled, by what the nodes say;
/// 3. lets [NextSteps] take the plan further: a step that is done is noted, one that is permitted
///    asks for approval or is begun.
///
/// It never waits and holds no thread. What it did is in the journal; a conductor made from the
/// journal after a crash goes on where this one stopped, and types nothing before every open
/// intent is settled on its node.
final class Conductor {
    private final Recorder recorder;
    private final Gate gate;
    private final NextSteps next;
    private final ChangeSessions opener;
    private final Pace pace;
    private final Map<NodeName, ChangeSession> sessions = new HashMap<>();
    private final Map<NodeName, Boolean> said = new HashMap<>();

    Conductor(Recorder recorder, NextSteps next, ChangeSessions opener, Pace pace, StopCall stop) {
        this.recorder = recorder;
        this.gate = new Gate(recorder, stop);
        this.next = next;
        this.opener = opener;
        this.pace = pace;
    }

    void tick(Instant now) {
        if (recorder.cluster().upgrade().isEmpty() || recorder.cluster().state().isEmpty()) {
            return;
        }
        for (ChangeSession session : List.copyOf(sessions.values())) {
            for (ChangeNews news : session.tick(now)) {
                hear(session, news, now);
            }
        }
        sessions.values().removeIf(ChangeSession::isOver);
        settle(now);
        if (upgrade().isAlive()) {
            for (NextSteps.Cleared cleared : next.tick(this::situation, busy(), now)) {
                open(cleared, now);
            }
        } else {
            leaveUnsent();
        }
    }

    /// The nodes whose own reading session has to rest, since a switch dialogue has them.
    Set<NodeName> alone() {
        Set<NodeName> nodes = new HashSet<>();
        sessions.values().stream()
                .filter(ChangeSession::wantsNodeAlone)
                .map(ChangeSession::node)
                .forEach(nodes::add);
        return nodes;
    }

    /// Answers, for a person, the question at which a node stands.
    ///
    /// @throws InvalidInput if it stands at no such question, or a rule holds the step by now
    void answer(UpgradeEvent.QuestionAnswered wish, Instant now) {
        ChangeSession session =
                Optional.ofNullable(sessions.get(wish.node()))
                        .filter(it -> it.step() == wish.step())
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of("input.question-gone", wish.node())));
        gate.answer(session, upgrade(), wish, situation(now), now);
    }

    /// Ends a session that stands at a question which a person has taken over.
    void leave(NodeName node) {
        Optional.ofNullable(sessions.get(node)).ifPresent(ChangeSession::close);
    }

    /// Ends all sessions; what runs on the nodes goes on.
    void close() {
        sessions.values().forEach(ChangeSession::close);
        sessions.clear();
    }

    private void open(NextSteps.Cleared cleared, Instant now) {
        for (NodeName node : cleared.clearance().step().nodes()) {
            open(cleared.planned(), cleared.clearance(), node, now);
        }
    }

    private void open(PlannedStep planned, Clearance clearance, NodeName node, Instant now) {
        said.remove(node);
        sessions.put(node, opener.open(upgrade(), planned, clearance, node, situation(now)));
    }

    private void hear(ChangeSession session, ChangeNews news, Instant now) {
        switch (news) {
            case ChangeNews.Learnt learnt ->
                    learnt.observations().forEach(it -> recorder.observe(it, now));
            case ChangeNews.AtPrompt _ ->
                    gate.command(session, upgrade(), situation(now), now)
                            .ifPresent(_ -> session.close());
            case ChangeNews.AtLastYes _ ->
                    gate.lastYes(session, upgrade(), situation(now), now)
                            .ifPresent(why -> settleNotBegun(session, why, true));
            case ChangeNews.Asks asks -> question(session, asks.question());
            case ChangeNews.Refused refused -> refused(session, refused.reason());
            case ChangeNews.Says says -> said.put(session.node(), says.well());
            case ChangeNews.Over _ -> session.close();
        }
    }

    private void question(ChangeSession session, String question) {
        if (attempt(session).isPresent()) {
            recorder.write(
                    new UpgradeEvent.QuestionHeld(
                            upgrade().plan().cluster(), session.step(), session.node(), question));
        }
    }

    private void refused(ChangeSession session, Sentence reason) {
        Optional<Attempt> unsent = attempt(session).filter(attempt -> attempt.sentAt().isEmpty());
        if (unsent.isPresent()) {
            settleNotBegun(session, reason, false);
        } else {
            said.put(session.node(), false);
        }
    }

    private Optional<Attempt> attempt(ChangeSession session) {
        return upgrade().last(session.step(), session.node()).filter(Attempt::isOpen);
    }

    private void settleNotBegun(ChangeSession session, Sentence why, boolean mayRepeat) {
        attempt(session)
                .ifPresent(attempt -> settled(attempt, new Outcome.NotBegun(why, mayRepeat)));
        session.retire();
    }

    private void settle(Instant now) {
        for (Attempt attempt : upgrade().open()) {
            Optional<ChangeSession> session =
                    Optional.ofNullable(sessions.get(attempt.node()))
                            .filter(it -> it.step() == attempt.step());
            var node = recorder.cluster().state().orElseThrow().node(attempt.node());
            new Settling(upgrade().plan().target(), pace)
                    .of(
                            upgrade().plan().step(attempt.step()).step(),
                            attempt,
                            node,
                            Optional.ofNullable(said.get(attempt.node())),
                            session.isEmpty(),
                            now)
                    .ifPresent(outcome -> settled(attempt, outcome));
        }
    }

    private void settled(Attempt attempt, Outcome outcome) {
        recorder.write(
                new UpgradeEvent.Settled(
                        upgrade().plan().cluster(), attempt.step(), attempt.node(), outcome));
    }

    /// After the end nothing more is typed: sessions without a last yes are left.
    private void leaveUnsent() {
        sessions.values().stream()
                .filter(session -> !session.isFollowing())
                .forEach(ChangeSession::retire);
    }

    private Set<NodeName> busy() {
        return Set.copyOf(sessions.keySet());
    }

    Situation situation(Instant now) {
        ClusterState state = recorder.cluster().state().orElseThrow();
        return Situations.of(upgrade(), state, pace.freshness(), now);
    }

    private Upgrade upgrade() {
        return recorder.cluster().upgrade().orElseThrow();
    }

    /// Whether a session is on its way to its last yes.
    boolean isTalking() {
        return sessions.values().stream().anyMatch(session -> !session.isFollowing());
    }
}
