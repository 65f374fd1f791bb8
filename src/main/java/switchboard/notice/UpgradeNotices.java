package switchboard.notice;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Beginning;
import switchboard.journal.Entry;
import switchboard.journal.Outcome;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;

/// What an upgrade asks of people, and how far it is.
final class UpgradeNotices {
    private static final String AGAIN = "try-again";
    private static final String QUESTION = "question";
    private static final String AWAY = "away";
    private static final String EMERGENCY = "emergency";
    // Twice the usual time: before that a slow restart is no reason to call anybody.
    private static final int LATE = 2;

    private final Board board;
    private final Set<NodeName> restarting;
    private final Set<Integer> done = new HashSet<>();
    private final Map<List<Object>, Integer> tries = new HashMap<>();
    private final OverrideNotices overrides;
    private Map<Integer, PlannedStep> plan = Map.of();
    private boolean alive;

    /// @param restarting is kept here: the nodes that are away because they were told to switch
    UpgradeNotices(Board board, Set<NodeName> restarting) {
        this.board = board;
        this.overrides = new OverrideNotices(board);
        this.restarting = restarting;
    }

    void read(UpgradeEvent event, Entry entry) {
        switch (event) {
            case UpgradeEvent.Started it -> started(it, entry);
            case UpgradeEvent.Intended it -> {
                tries.merge(List.of(it.step(), it.node()), 1, Integer::sum);
                board.drop(key(AGAIN, it.step(), it.node()));
            }
            case UpgradeEvent.Sent it -> sent(it, entry);
            case UpgradeEvent.Settled it -> settled(it, entry);
            case UpgradeEvent.QuestionHeld it ->
                    board.raise(
                            cause(QUESTION, it.step(), it.node(), "notice.question", it.question()),
                            entry);
            case UpgradeEvent.QuestionAnswered it ->
                    board.drop(key(QUESTION, it.step(), it.node()));
            case UpgradeEvent.TryAgain it -> triedAgain(it);
            case UpgradeEvent.StepDone it -> stepDone(it, entry);
            case UpgradeEvent.Confirmed it -> board.drop("tasks-" + it.what());
            case UpgradeEvent.OverrideAsked _,
                    UpgradeEvent.OverrideAgreed _,
                    UpgradeEvent.OverrideEnded _ ->
                    overrides.read(event, entry);
            case UpgradeEvent.Paused it -> news("paused", entry, it.by());
            case UpgradeEvent.EmergencyStopped it -> emergency(it, entry);
            case UpgradeEvent.Resumed it -> resumed(it, entry);
            case UpgradeEvent.StoppedHere it -> {
                ended();
                news(it.by().isEmpty() ? "stopped.itself" : "stopped", entry, it.by(), it.reason());
            }
            case UpgradeEvent.Finished _ -> {
                ended();
                news("finished", entry);
            }
            case UpgradeEvent.Broke it -> {
                ended();
                board.raise(Cause.of("broke", Severity.FAULT, it.words()), entry);
            }
        }
    }

    boolean isAlive() {
        return alive;
    }

    private void started(UpgradeEvent.Started it, Entry entry) {
        begins(it);
        news("started", entry, it.by());
    }

    /// Forgets the upgrade before, and knows the steps of this one.
    void begins(Beginning it) {
        // What an earlier upgrade left open is no longer followed by anybody.
        board.drop(cause -> cause.step().isPresent());
        board.drop("broke");
        board.drop(WatchNotices::isOfWatch);
        restarting.clear();
        alive = true;
        done.clear();
        tries.clear();
        overrides.forget();
        Map<Integer, PlannedStep> steps = new HashMap<>();
        it.plan().steps().forEach(step -> steps.put(step.number(), step));
        plan = Map.copyOf(steps);
    }

    private void sent(UpgradeEvent.Sent it, Entry entry) {
        Optional<PlannedStep> restart = step(it.step()).filter(step -> takesNodesDown(step.step()));
        if (restart.isPresent()) {
            Duration usual = restart.orElseThrow().usual();
            restarting.add(it.node());
            board.raise(
                    cause(AWAY, it.step(), it.node(), "notice.away", ""),
                    entry,
                    entry.at().plus(usual.multipliedBy(LATE)));
        }
    }

    private static boolean takesNodesDown(Step step) {
        return step.needsApproval() && !(step instanceof Step.InstallCop);
    }

    private void settled(UpgradeEvent.Settled it, Entry entry) {
        restarting.remove(it.node());
        board.drop(key(AWAY, it.step(), it.node()));
        board.drop(key(QUESTION, it.step(), it.node()));
        int tried = tries.getOrDefault(List.of(it.step(), it.node()), 0);
        String words =
                switch (it.outcome()) {
                    case Outcome.Done _ -> "";
                    case Outcome.Failed _ -> "notice.failed";
                    case Outcome.NotBegun not ->
                            not.mayRepeat() && tried < Outcome.NotBegun.TRIES
                                    ? ""
                                    : "notice.not-begun";
                };
        if (alive && !words.isEmpty()) {
            String why = it.outcome().words().text();
            board.raise(cause(AGAIN, it.step(), it.node(), words, why), entry);
        }
    }

    private void triedAgain(UpgradeEvent.TryAgain it) {
        board.drop(key(AGAIN, it.step(), it.node()));
        board.drop(key(QUESTION, it.step(), it.node()));
        board.drop(ApprovalNotices.refused(it.step()));
    }

    private void stepDone(UpgradeEvent.StepDone it, Entry entry) {
        done.add(it.step());
        // A broken rule is not mended by the step's end.
        board.drop(
                cause ->
                        cause.step().equals(Optional.of(it.step()))
                                && !WatchNotices.isOfWatch(cause));
        step(it.step()).ifPresent(step -> tellDone(step, entry));
        plan.values().stream()
                .filter(step -> step.after().stream().allMatch(after -> isDone(after.number())))
                .filter(step -> !done.contains(step.number()))
                .forEach(step -> askForTasks(step, entry));
    }

    private boolean isDone(int step) {
        return step == 0 || done.contains(step);
    }

    private void tellDone(PlannedStep step, Entry entry) {
        boolean replicated = step.step() instanceof Step.AwaitReplication;
        Sentence words =
                replicated
                        ? Sentence.of("notice.replicated", step.step().product().title())
                        : Sentence.of("notice.step-done", step.number(), step.step().title());
        board.tell(Cause.of("step-done", Severity.NEWS, words).atStep(step.number()), entry);
    }

    private void askForTasks(PlannedStep step, Entry entry) {
        if (step.step() instanceof Step.AsksPerson asks) {
            board.raise(
                    Cause.of("tasks-" + asks.confirmation(), Severity.PERSON_NEEDED, asked(asks))
                            .atStep(step.number()),
                    entry);
        }
    }

    private static Sentence asked(Step.AsksPerson step) {
        return switch (step) {
            case Step.ConfirmPostUpgradeTasks it ->
                    Sentence.of("notice.tasks", it.product().title());
            case Step.PayDebt it -> Sentence.of("notice.asks", it.title());
        };
    }

    private void emergency(UpgradeEvent.EmergencyStopped it, Entry entry) {
        Sentence words = Sentence.of("notice.emergency", it.by());
        board.raise(Cause.of(EMERGENCY, Severity.PERSON_NEEDED, words), entry);
    }

    private void resumed(UpgradeEvent.Resumed it, Entry entry) {
        board.drop(EMERGENCY);
        news("resumed", entry, it.by());
    }

    /// Nothing can be asked of people any more, save for what still goes on at a node.
    private void ended() {
        alive = false;
        overrides.forget();
        board.drop(EMERGENCY);
        board.drop(
                cause ->
                        cause.severity() == Severity.PERSON_NEEDED
                                && cause.step().isPresent()
                                && !cause.key().startsWith(AWAY)
                                && !cause.key().startsWith(QUESTION));
    }

    private void news(String key, Entry entry, Object... arguments) {
        board.tell(Cause.of(key, Severity.NEWS, Sentence.of("notice." + key, arguments)), entry);
    }

    private Optional<PlannedStep> step(int number) {
        return Optional.ofNullable(plan.get(number));
    }

    private static Cause cause(String key, int step, NodeName node, String words, String what) {
        return Cause.ofNode(
                        key + "-" + step,
                        Severity.PERSON_NEEDED,
                        node,
                        Sentence.of(words, step, node, what))
                .atStep(step);
    }

    private static String key(String key, int step, NodeName node) {
        return key + "-" + step + "-" + node;
    }
}
