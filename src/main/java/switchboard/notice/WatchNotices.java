package switchboard.notice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.journal.Entry;
import switchboard.journal.WatchEvent;
import switchboard.journal.WatchWords;

/// What people should know of an upgrade that others drive: every rule that was broken, at once,
/// and until a person has dealt with it.
final class WatchNotices {
    private static final String WATCH = "watch-";

    private final Board board;
    private final Set<NodeName> restarting;
    private final UpgradeNotices upgrade;
    private final Set<NodeName> untilPrompt = new HashSet<>();

    /// @param restarting is kept here too: nodes that are away since others restart them
    WatchNotices(Board board, Set<NodeName> restarting, UpgradeNotices upgrade) {
        this.board = board;
        this.restarting = restarting;
        this.upgrade = upgrade;
    }

    static boolean isOfWatch(Cause cause) {
        return cause.key().startsWith(WATCH);
    }

    void read(WatchEvent event, Entry entry) {
        switch (event) {
            case WatchEvent.WatchStarted it -> {
                upgrade.begins(it);
                untilPrompt.clear();
                tell("started", Sentence.of("watch.notice.started", it.by()), entry);
            }
            case WatchEvent.SeenBegun it -> begun(it);
            case WatchEvent.SeenFailed it -> failed(it, entry);
            case WatchEvent.SeenDone it -> {
                restarting.remove(it.node());
                untilPrompt.remove(it.node());
            }
            case WatchEvent.RuleBroken it -> broken(it, entry);
            case WatchEvent.RuleNotJudged it ->
                    tell("not-judged", WatchWords.of(it), it.node(), it.step(), entry);
            case WatchEvent.Unplanned it -> unplanned(it, entry);
            case WatchEvent.HistoryFrom _ -> {}
        }
    }

    /// A node that others switch or restart is away only until it is back.
    void read(Observation observation) {
        if (observation instanceof Observation.Reached(NodeName node, Reach reach, String _)
                && reach == Reach.AT_PROMPT
                && untilPrompt.remove(node)) {
            restarting.remove(node);
        }
    }

    private void begun(WatchEvent.SeenBegun it) {
        board.drop(failure(it.node(), it.deed()));
        restarting.add(it.node());
        if (it.deed() != WatchEvent.Deed.INSTALL) {
            untilPrompt.add(it.node());
        }
    }

    private void failed(WatchEvent.SeenFailed it, Entry entry) {
        Cause cause = Cause.of(failure(it.node(), it.deed()), Severity.FAULT, WatchWords.of(it));
        board.raise(at(cause, it.node(), it.step()), entry);
    }

    private void broken(WatchEvent.RuleBroken it, Entry entry) {
        String key =
                WATCH + "broken-" + it.holds().rule().number() + "-" + it.node() + "-" + it.line();
        Sentence words =
                it.step()
                        .map(
                                step ->
                                        Sentence.of(
                                                "watch.notice.broken-step",
                                                step,
                                                WatchWords.brief(it),
                                                WatchWords.whatNow(it)))
                        .orElseGet(
                                () ->
                                        Sentence.of(
                                                "watch.notice.broken",
                                                WatchWords.brief(it),
                                                WatchWords.whatNow(it)));
        board.raise(at(Cause.of(key, Severity.FAULT, words), it.node(), it.step()), entry);
    }

    private void unplanned(WatchEvent.Unplanned it, Entry entry) {
        if (it.serious()) {
            String key = WATCH + "unplanned-" + it.node() + "-" + it.line();
            Cause cause = Cause.of(key, Severity.FAULT, it.words());
            board.raise(at(cause, it.node(), Optional.empty()), entry);
        } else {
            tell("unplanned", it.words(), it.node(), Optional.empty(), entry);
        }
    }

    private void tell(String key, Sentence words, Entry entry) {
        board.tell(Cause.of(WATCH + key, Severity.NEWS, words), entry);
    }

    private void tell(
            String key, Sentence words, NodeName node, Optional<Integer> step, Entry entry) {
        board.tell(at(Cause.of(WATCH + key, Severity.NEWS, words), node, step), entry);
    }

    private static Cause at(Cause cause, NodeName node, Optional<Integer> step) {
        return new Cause(
                cause.key(),
                cause.severity(),
                Optional.of(node),
                step,
                cause.request(),
                cause.words());
    }

    private static String failure(NodeName node, WatchEvent.Deed deed) {
        return WATCH + "failed-" + deed + "-" + node;
    }
}
