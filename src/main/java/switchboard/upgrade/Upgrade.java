package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;

/// One upgrade of one cluster as the journal tells it: immutable, and the same whenever the same
/// entries are read.
///
/// @param started the start, with the plan
/// @param startedAt when
/// @param life whether it goes on
/// @param attempts every changing command, in the order of their intents
/// @param begun when each step was first worked on, by number
/// @param done when each step was done, by number
/// @param confirmed what people have confirmed
/// @param askedAgainAt when a person last asked again for a step, by number
/// @param endedAt when it ended
/// @param trouble why it broke, if it did
public record Upgrade(
        UpgradeEvent.Started started,
        Instant startedAt,
        Life life,
        List<Attempt> attempts,
        Map<Integer, Instant> begun,
        Map<Integer, Instant> done,
        Set<Confirmation> confirmed,
        Map<Integer, Instant> askedAgainAt,
        Optional<Instant> endedAt,
        Optional<Sentence> trouble) {
    /// Copies the collections.
    public Upgrade {
        attempts = List.copyOf(attempts);
        begun = Map.copyOf(begun);
        done = Map.copyOf(done);
        confirmed = Set.copyOf(confirmed);
        askedAgainAt = Map.copyOf(askedAgainAt);
    }

    /// Whether an upgrade goes on.
    public enum Life {
        /// It goes on.
        RUNNING,
        /// Nothing new is begun until a person resumes it.
        PAUSED,
        /// A person ended it where it stood.
        STOPPED,
        /// Every step is done.
        FINISHED,
        /// It stopped over a mistake of ours.
        BROKEN
    }

    static Upgrade of(UpgradeEvent.Started started, Instant at) {
        return new Upgrade(
                started,
                at,
                Life.RUNNING,
                List.of(),
                Map.of(),
                Map.of(),
                Set.of(Confirmation.FREEZE),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// The plan it follows.
    public Plan plan() {
        return started.plan();
    }

    /// Whether it is neither finished, stopped nor broken.
    public boolean isAlive() {
        return life == Life.RUNNING || life == Life.PAUSED;
    }

    /// Whether a step is done.
    public boolean isDone(int step) {
        return done.containsKey(step);
    }

    /// Whether all that a step comes after is done.
    public boolean isNext(PlannedStep step) {
        return !isDone(step.number())
                && step.after().stream()
                        .allMatch(after -> after.number() == 0 || isDone(after.number()));
    }

    /// The last attempt of a step on a node.
    public Optional<Attempt> last(int step, NodeName node) {
        return attempts.stream()
                .filter(it -> it.step() == step && it.node().equals(node))
                .reduce((_, later) -> later);
    }

    /// The last attempt of every step on every node.
    public List<Attempt> lastAttempts() {
        Map<List<Object>, Attempt> last = new LinkedHashMap<>();
        attempts.forEach(it -> last.put(List.of(it.step(), it.node()), it));
        return List.copyOf(last.values());
    }

    /// The attempts that are not settled, which is what still runs on the nodes.
    public List<Attempt> open() {
        return attempts.stream().filter(Attempt::isOpen).toList();
    }

    /// The nodes on which an attempt is not settled.
    public Set<NodeName> openNodes() {
        return open().stream().map(Attempt::node).collect(Collectors.toUnmodifiableSet());
    }

    /// This upgrade after one more event.
    Upgrade with(UpgradeEvent event, Instant at) {
        return switch (event) {
            case UpgradeEvent.Started again -> of(again, at);
            case UpgradeEvent.Intended it -> attempt(it, at);
            case UpgradeEvent.Sent it -> change(it.step(), it.node(), old -> old.sent(at));
            case UpgradeEvent.Settled it ->
                    change(it.step(), it.node(), old -> old.settled(it.outcome(), at));
            case UpgradeEvent.QuestionHeld it ->
                    change(it.step(), it.node(), old -> old.asked(it.question()));
            case UpgradeEvent.TryAgain it ->
                    change(it.step(), it.node(), Attempt::release).askedAgain(it.step(), at);
            case UpgradeEvent.StepDone it -> stepDone(it.step(), at);
            case UpgradeEvent.Confirmed it -> confirm(it.what());
            case UpgradeEvent.Paused _ -> live(Life.PAUSED, Optional.empty());
            case UpgradeEvent.Resumed _ -> live(Life.RUNNING, Optional.empty());
            case UpgradeEvent.StoppedHere _ -> live(Life.STOPPED, Optional.of(at));
            case UpgradeEvent.Finished _ -> live(Life.FINISHED, Optional.of(at));
            case UpgradeEvent.Broke it -> live(Life.BROKEN, Optional.of(at)).broke(it.words());
        };
    }

    private Upgrade attempt(UpgradeEvent.Intended it, Instant at) {
        int tries = last(it.step(), it.node()).map(Attempt::tries).orElse(0) + 1;
        List<Attempt> next = new ArrayList<>(attempts);
        next.add(
                new Attempt(
                        it.step(),
                        it.node(),
                        it.command(),
                        it.historyLines(),
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        tries,
                        false));
        Map<Integer, Instant> first = new HashMap<>(begun);
        first.putIfAbsent(it.step(), at);
        return copy(next, first, done, confirmed, askedAgainAt);
    }

    private Upgrade change(int step, NodeName node, UnaryOperator<Attempt> change) {
        Optional<Attempt> last = last(step, node);
        List<Attempt> next =
                attempts.stream()
                        .map(it -> last.filter(it::equals).isPresent() ? change.apply(it) : it)
                        .toList();
        return copy(next, begun, done, confirmed, askedAgainAt);
    }

    private Upgrade stepDone(int step, Instant at) {
        Map<Integer, Instant> next = new HashMap<>(done);
        next.put(step, at);
        return copy(attempts, begun, next, confirmed, askedAgainAt);
    }

    private Upgrade askedAgain(int step, Instant at) {
        Map<Integer, Instant> next = new HashMap<>(askedAgainAt);
        next.put(step, at);
        return copy(attempts, begun, done, confirmed, next);
    }

    private Upgrade confirm(Confirmation what) {
        Set<Confirmation> next = new HashSet<>(confirmed);
        next.add(what);
        return copy(attempts, begun, done, next, askedAgainAt);
    }

    private Upgrade copy(
            List<Attempt> tried,
            Map<Integer, Instant> first,
            Map<Integer, Instant> ready,
            Set<Confirmation> said,
            Map<Integer, Instant> again) {
        return new Upgrade(
                started, startedAt, life, tried, first, ready, said, again, endedAt, trouble);
    }

    private Upgrade live(Life next, Optional<Instant> end) {
        return new Upgrade(
                started,
                startedAt,
                next,
                attempts,
                begun,
                done,
                confirmed,
                askedAgainAt,
                end,
                trouble);
    }

    private Upgrade broke(Sentence words) {
        return new Upgrade(
                started,
                startedAt,
                life,
                attempts,
                begun,
                done,
                confirmed,
                askedAgainAt,
                endedAt,
                Optional.of(words));
    }
}
