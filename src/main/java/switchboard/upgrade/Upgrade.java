package switchboard.upgrade;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Beginning;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;

/// One upgrade of one cluster as the journal tells it: immutable, and the same whenever the same
/// entries are read.
///
/// @param started the start, with the plan
/// @param startedAt when
/// @param life whether it goes on
/// @param attempts every changing command, in the order of their intents
/// @param begun when each step was first worked on, by number
/// @param done when each step was done, by number
/// @param assurances what people have confirmed, and whose word for it was the last
/// @param askedAgainAt when a person last asked again for a step, by number
/// @param endedAt when it ended
/// @param trouble why it broke, if it did
/// @param watch what was seen of it, if others drive it
/// @param overrides the rules that people set aside, or want to
public record Upgrade(
        Beginning started,
        Instant startedAt,
        Life life,
        List<Attempt> attempts,
        Map<Integer, Instant> begun,
        Map<Integer, Instant> done,
        Map<Confirmation, Assurance> assurances,
        Map<Integer, Instant> askedAgainAt,
        Optional<Instant> endedAt,
        Optional<Sentence> trouble,
        Optional<Watch> watch,
        Map<RuleId, RuleOverride> overrides) {
    /// Copies the collections.
    public Upgrade {
        attempts = List.copyOf(attempts);
        begun = Map.copyOf(begun);
        done = Map.copyOf(done);
        assurances = Map.copyOf(assurances);
        askedAgainAt = Map.copyOf(askedAgainAt);
        overrides = Map.copyOf(overrides);
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

    /// One that has just begun. The freeze is confirmed at the start of one that is driven, and not
    /// known of one that is watched.
    static Upgrade of(Beginning begins, Instant at) {
        Optional<Watch> watch =
                switch (begins) {
                    case UpgradeEvent.Started _ -> Optional.empty();
                    case WatchEvent.WatchStarted it -> Optional.of(Watch.of(it));
                };
        Assurance freeze = new Assurance(begins.by(), "", at);
        Map<Confirmation, Assurance> said =
                watch.isEmpty() ? Map.of(Confirmation.FREEZE, freeze) : Map.of();
        return new Upgrade(
                begins,
                at,
                Life.RUNNING,
                List.of(),
                Map.of(),
                Map.of(),
                said,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                watch,
                Map.of());
    }

    /// Whether others drive it: the product types nothing that changes.
    public boolean isWatched() {
        return watch.isPresent();
    }

    /// Where its images are; empty if others drive it.
    public Optional<UpgradeEvent.Images> images() {
        return driven().map(UpgradeEvent.Started::images);
    }

    /// What it was started with; empty if others drive it.
    Optional<UpgradeEvent.Started> driven() {
        return switch (started) {
            case UpgradeEvent.Started it -> Optional.of(it);
            case WatchEvent.WatchStarted _ -> Optional.empty();
        };
    }

    /// The plan it follows.
    public Plan plan() {
        return started.plan();
    }

    /// Whether it is neither finished, stopped nor broken.
    public boolean isAlive() {
        return life == Life.RUNNING || life == Life.PAUSED;
    }

    /// Whether the product goes on with it by itself.
    public boolean isRunning() {
        return life == Life.RUNNING && !isWatched();
    }

    /// What people have confirmed.
    public Set<Confirmation> confirmed() {
        return assurances.keySet();
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
            case UpgradeEvent.Intended it -> changed().attempted(it, at).upgrade();
            case UpgradeEvent.Sent it ->
                    changed().attempt(it.step(), it.node(), old -> old.sent(at)).upgrade();
            case UpgradeEvent.Settled it ->
                    changed()
                            .attempt(it.step(), it.node(), old -> old.settled(it.outcome(), at))
                            .upgrade();
            case UpgradeEvent.QuestionHeld it ->
                    changed()
                            .attempt(it.step(), it.node(), old -> old.asked(it.question()))
                            .upgrade();
            case UpgradeEvent.QuestionAnswered it ->
                    changed().attempt(it.step(), it.node(), Attempt::answered).upgrade();
            case UpgradeEvent.TryAgain it ->
                    changed()
                            .attempt(it.step(), it.node(), Attempt::release)
                            .askedAgain(it.step(), at)
                            .upgrade();
            case UpgradeEvent.OverrideAsked it ->
                    changed().override(new RuleOverride(it.rule(), it.reason(), it.by())).upgrade();
            case UpgradeEvent.OverrideAgreed it ->
                    Optional.ofNullable(overrides.get(it.rule()))
                            .map(of -> changed().override(of.agreed(it.by())).upgrade())
                            .orElse(this);
            case UpgradeEvent.OverrideEnded it -> changed().noOverride(it.rule()).upgrade();
            case UpgradeEvent.StepDone it -> changed().done(it.step(), at).upgrade();
            case UpgradeEvent.Confirmed it -> changed().assured(it, at).upgrade();
            case UpgradeEvent.EmergencyStopped _, UpgradeEvent.Paused _ ->
                    changed().life(Life.PAUSED).upgrade();
            case UpgradeEvent.Resumed _ -> changed().life(Life.RUNNING).upgrade();
            case UpgradeEvent.StoppedHere _ -> changed().ended(Life.STOPPED, at).upgrade();
            case UpgradeEvent.Finished _ -> changed().ended(Life.FINISHED, at).upgrade();
            case UpgradeEvent.Broke it ->
                    changed().ended(Life.BROKEN, at).trouble(it.words()).upgrade();
        };
    }

    /// This upgrade after something was seen of it.
    Upgrade with(WatchEvent event, Instant at) {
        UpgradeChange change =
                changed()
                        .watch(watch.orElseThrow().with(event, at))
                        .undo(Watch.undoneBy(event, plan()));
        if (event instanceof WatchEvent.SeenBegun it) {
            it.step().ifPresent(step -> change.begun(step, at));
        }
        return change.upgrade();
    }

    private UpgradeChange changed() {
        return new UpgradeChange(this);
    }
}
