package switchboard.upgrade;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Situation;

/// Whoever is there for the upgrade of one cluster: a conductor where the product drives it, and a
/// watcher where others do. While an upgrade is watched there is no conductor, and so no gate, no
/// session and no request: nobody could type anything that changes.
final class Crew {
    private final Recorder recorder;
    private final Supplier<Conductor> conductors;
    private final Supplier<Watcher> watchers;
    private Optional<Conductor> conductor = Optional.empty();
    private Optional<Watcher> watcher = Optional.empty();

    Crew(Recorder recorder, Supplier<Conductor> conductors, Supplier<Watcher> watchers) {
        this.recorder = recorder;
        this.conductors = conductors;
        this.watchers = watchers;
        staff();
    }

    /// Who drives and who watches the upgrades of a cluster.
    ///
    /// @param stop shuts the conductor's gate at once
    /// @param since when they were hired
    static Crew of(
            Recorder recorder,
            ApprovalDesk desk,
            ChangeSessions sessions,
            Pace pace,
            StopCall stop,
            Instant since) {
        return new Crew(
                recorder,
                () ->
                        new Conductor(
                                recorder,
                                new NextSteps(recorder, desk, pace, since),
                                sessions,
                                pace,
                                stop),
                () -> new Watcher(recorder, pace));
    }

    /// Follows the latest upgrade: who is not needed for it leaves.
    void staff() {
        if (recorder.cluster().upgrade().filter(Upgrade::isWatched).isPresent()) {
            conductor.ifPresent(Conductor::close);
            conductor = Optional.empty();
            watcher = watcher.or(() -> Optional.of(watchers.get()));
        } else {
            watcher = Optional.empty();
            conductor = conductor.or(() -> Optional.of(conductors.get()));
        }
    }

    void tick(Instant now) {
        conductor.ifPresent(it -> it.tick(now));
        watcher.ifPresent(it -> it.tick(now));
    }

    /// What the rules look at now.
    Situation situation(Instant now) {
        return watcher.map(it -> it.situation(now))
                .or(() -> conductor.map(it -> it.situation(now)))
                .orElseThrow();
    }

    /// The nodes whose own reading session has to rest.
    Set<NodeName> alone() {
        return conductor.map(Conductor::alone).orElse(Set.of());
    }

    /// The nodes on which something that changes them is not over.
    Set<NodeName> changing() {
        return watcher.map(Watcher::busy)
                .or(() -> recorder.cluster().upgrade().map(Upgrade::openNodes))
                .orElse(Set.of());
    }

    /// Whether a changing dialogue is at its questions.
    boolean isTalking() {
        return conductor.filter(Conductor::isTalking).isPresent();
    }

    /// @throws InvalidInput if nobody stands at that question
    void answer(UpgradeEvent.QuestionAnswered wish, Instant now) {
        conductor
                .orElseThrow(
                        () -> new InvalidInput(Sentence.of("input.question-gone", wish.node())))
                .answer(wish, now);
    }

    void leave(NodeName node) {
        conductor.ifPresent(it -> it.leave(node));
    }

    void close() {
        conductor.ifPresent(Conductor::close);
    }
}
