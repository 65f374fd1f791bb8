package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Rules;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// The one gate through which every changing command goes: next in the plan, permitted by the rules
/// now, cleared by a person once, the intent on disk, and then typed. It is passed a second time at
/// the node's own last question. Whoever comes to it without the lease of the cluster types
/// nothing there, not even a no: another process may stand at the same node.
final class Gate {
    private final Recorder recorder;
    private final StopCall stop;

    /// @param stop holds everything, from the moment somebody raises it
    Gate(Recorder recorder, StopCall stop) {
        this.recorder = recorder;
        this.stop = stop;
    }

    /// Types the command if it may be typed.
    ///
    /// @return why not, if it was not typed
    Optional<Sentence> command(
            ChangeSession session, Upgrade upgrade, Situation situation, Instant now) {
        Optional<Sentence> hindrance = hindrance(session, upgrade, situation);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        NodeState node = situation.state().node(session.node());
        if (node.history().last().isEmpty()) {
            return Optional.of(Sentence.of("gate.no-history", session.node()));
        }
        if (!session.clearance().useFor(session.node())) {
            return Optional.of(Sentence.of("gate.no-clearance", session.node()));
        }
        recorder.confirmLease();
        recorder.write(
                new UpgradeEvent.Intended(
                        upgrade.plan().cluster(),
                        session.step(),
                        session.node(),
                        session.command(),
                        node.history().last().orElseThrow().size()));
        // The write may have taken long: what was raised meanwhile counts.
        recorder.requireLease();
        Optional<Sentence> raised = raised();
        if (raised.isEmpty()) {
            session.typeCommand(now);
        }
        return raised;
    }

    /// Types the last yes if everything is still as it was, else the no.
    ///
    /// @return why not, if the answer was no
    Optional<Sentence> lastYes(
            ChangeSession session, Upgrade upgrade, Situation situation, Instant now) {
        recorder.confirmLease();
        Optional<Sentence> hindrance =
                // The attempt itself is open at its last question, and must not hold itself.
                hindrance(session, upgrade, situation.without(session.node()));
        if (hindrance.isEmpty()) {
            recorder.write(
                    new UpgradeEvent.Sent(
                            upgrade.plan().cluster(), session.step(), session.node()));
            hindrance = raised();
        }
        recorder.requireLease();
        session.typeLastAnswer(hindrance.isEmpty(), now);
        return hindrance;
    }

    /// Types what a person answers to a question that nobody has taught us, if the node still
    /// stands at it and the rules still permit the step.
    ///
    /// @throws InvalidInput if not, with why; nothing is typed then
    void answer(
            ChangeSession session,
            Upgrade upgrade,
            UpgradeEvent.QuestionAnswered wish,
            Situation situation,
            Instant now) {
        if (!session.question().equals(Optional.of(wish.question()))) {
            throw new InvalidInput(Sentence.of("input.question-gone", wish.node()));
        }
        hindrance(session, upgrade, situation.without(session.node()))
                .ifPresent(
                        why -> {
                            throw new InvalidInput(Sentence.of("input.answer-held", why));
                        });
        recorder.confirmLease();
        recorder.write(wish);
        recorder.requireLease();
        if (raised().isPresent()) {
            session.close();
        } else {
            session.typeAnswer(wish.answer(), now);
        }
    }

    private Optional<Sentence> raised() {
        return stop.stands() ? Optional.of(Sentence.of("gate.emergency")) : Optional.empty();
    }

    private Optional<Sentence> hindrance(
            ChangeSession session, Upgrade upgrade, Situation situation) {
        Optional<Sentence> raised = raised();
        if (raised.isPresent()) {
            return raised;
        }
        if (upgrade.life() != Upgrade.Life.RUNNING) {
            return Optional.of(Sentence.of("gate.not-running"));
        }
        PlannedStep planned = upgrade.plan().step(session.step());
        if (!upgrade.isNext(planned)) {
            return Optional.of(Sentence.of("gate.not-next", session.step()));
        }
        return judged(planned.step(), session)
                .flatMap(step -> Rules.judge(step, situation).holds().stream())
                .flatMap(holds -> holds.because().stream())
                .findFirst();
    }

    /// What is left of an install that is to switch by itself is a switch, and is judged as both.
    private static Stream<Step> judged(Step step, ChangeSession session) {
        List<NodeName> node = List.of(session.node());
        Stream<Step> planned = Stream.of(step.among(node));
        return step instanceof Step.InstallAndSwitch && Attempt.isSwitch(session.command())
                ? Stream.concat(planned, Stream.of(new Step.SwitchVersion(step.product(), node)))
                : planned;
    }
}
