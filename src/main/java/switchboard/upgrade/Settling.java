package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Outcome;
import switchboard.journal.Pace;
import switchboard.sequence.Step;
import switchboard.sequence.Target;

/// Decides what became of a changing command, from what the node says afterwards and from nothing
/// else. Readings from before the last yes count for nothing. While the node does not say, the
/// answer is that it is not known.
///
/// The lines that the node's system history gained since the intent are the best witness; the
/// versions are the second; both have to agree before anything is called done.
final class Settling {
    private final Target goal;
    private final Pace pace;

    Settling(Target goal, Pace pace) {
        this.goal = goal;
        this.pace = pace;
    }

    /// What became of the attempt, if that can be said.
    ///
    /// @param step the step that it belongs to
    /// @param said whether the dialogue heard the node say that it succeeded, or that it failed
    /// @param sessionOver whether the session in which it was typed has ended
    Optional<Outcome> of(
            Step step,
            Attempt attempt,
            NodeState node,
            Optional<Boolean> said,
            boolean sessionOver,
            Instant now) {
        if (attempt.sentAt().isEmpty()) {
            return sessionOver
                    ? Optional.of(new Outcome.NotBegun(Sentence.of("outcome.never-sent"), true))
                    : Optional.empty();
        }
        Instant sent = attempt.sentAt().orElseThrow();
        return switch (step) {
            case Step.Install _ -> installed(attempt, node, said, sessionOver, sent, now);
            case Step.InstallAndSwitch _ when Attempt.isSwitch(attempt.command()) ->
                    switched(attempt, node, sent, now);
            case Step.InstallAndSwitch _ ->
                    installedAndSwitched(attempt, node, said, sessionOver, sent, now);
            case Step.SwitchVersion _, Step.SwitchBack _ -> switched(attempt, node, sent, now);
            case Step.InstallCop it -> cop(it.cop().file(), attempt, node, sessionOver, sent, now);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> restarted(attempt, node, sent, now);
            case Step.Waits it -> throw new IllegalStateException(it + " types nothing");
        };
    }

    /// Done once it runs the release; a failed install is a failure, and so is a switch that the
    /// node says has failed.
    private Optional<Outcome> installedAndSwitched(
            Attempt attempt,
            NodeState node,
            Optional<Boolean> said,
            boolean sessionOver,
            Instant sent,
            Instant now) {
        SystemVersion target = goal.of(node.node().product());
        Optional<Outcome> install = installed(attempt, node, said, sessionOver, sent, now);
        boolean failed = install.filter(it -> !(it instanceof Outcome.Done)).isPresent();
        if (failed) {
            return install;
        }
        boolean runs = after(node.active(), sent).filter(target::equals).isPresent();
        boolean back = after(node.reach(), sent).filter(Reach.AT_PROMPT::equals).isPresent();
        String name = node.node().name().value();
        if (runs && back) {
            return Optional.of(new Outcome.Done(Sentence.of("outcome.switched", name, target)));
        }
        return back && ended(gained(attempt, node, sent, "Switch Version"), "failure")
                ? Optional.of(
                        new Outcome.Failed(Sentence.of("outcome.switch-failed", name, target)))
                : Optional.empty();
    }

    private Optional<Outcome> cop(
            String file,
            Attempt attempt,
            NodeState node,
            boolean sessionOver,
            Instant sent,
            Instant now) {
        String name = node.node().name().value();
        List<HistoryEntry> gained = gained(attempt, node, sent, "Cisco Option Install");
        if (ended(gained, "success")) {
            return Optional.of(new Outcome.Done(Sentence.of("outcome.cop", name, file)));
        }
        if (ended(gained, "failure", "cancel", "aborted")) {
            return Optional.of(new Outcome.Failed(Sentence.of("outcome.cop-failed", name, file)));
        }
        return sessionOver && neverBegan(attempt, node, sent, gained, now)
                ? Optional.of(new Outcome.NotBegun(Sentence.of("outcome.no-install", name), false))
                : Optional.empty();
    }

    private Optional<Outcome> restarted(
            Attempt attempt, NodeState node, Instant sent, Instant now) {
        String name = node.node().name().value();
        boolean back = after(node.reach(), sent).filter(Reach.AT_PROMPT::equals).isPresent();
        List<HistoryEntry> gained = gained(attempt, node, sent, "Boot");
        if (back && !gained.isEmpty()) {
            return Optional.of(new Outcome.Done(Sentence.of("outcome.restarted", name)));
        }
        return neverBegan(attempt, node, sent, gained, now)
                ? Optional.of(new Outcome.NotBegun(Sentence.of("outcome.no-restart", name), false))
                : Optional.empty();
    }

    private Optional<Outcome> switched(Attempt attempt, NodeState node, Instant sent, Instant now) {
        SystemVersion target = goal.of(node.node().product());
        String name = node.node().name().value();
        Optional<SystemVersion> runs = after(node.active(), sent);
        boolean back = after(node.reach(), sent).filter(Reach.AT_PROMPT::equals).isPresent();
        if (runs.filter(target::equals).isPresent() && back) {
            return Optional.of(new Outcome.Done(Sentence.of("outcome.switched", name, target)));
        }
        boolean old = runs.isPresent() && runs.filter(target::equals).isEmpty() && back;
        List<HistoryEntry> gained = gained(attempt, node, sent, "Switch Version");
        if (old && ended(gained, "failure", "aborted", "cancel")) {
            return Optional.of(
                    new Outcome.Failed(Sentence.of("outcome.switch-failed", name, target)));
        }
        if (old && ended(gained, "success") && !gained(attempt, node, sent, "Boot").isEmpty()) {
            return Optional.of(
                    new Outcome.Failed(
                            Sentence.of("outcome.came-back-old", name, runs.orElseThrow())));
        }
        return old && neverBegan(attempt, node, sent, gained, now)
                ? Optional.of(new Outcome.NotBegun(Sentence.of("outcome.no-switch", name), false))
                : Optional.empty();
    }

    private Optional<Outcome> installed(
            Attempt attempt,
            NodeState node,
            Optional<Boolean> said,
            boolean sessionOver,
            Instant sent,
            Instant now) {
        SystemVersion target = goal.of(node.node().product());
        String name = node.node().name().value();
        List<HistoryEntry> gained = gained(attempt, node, sent, "Upgrade");
        boolean there =
                after(node.inactive(), sent).filter(Optional.of(target)::equals).isPresent();
        boolean well = said.orElse(false) || ended(gained, "success");
        boolean badly =
                ended(gained, "failure", "cancel", "aborted")
                        || !said.orElse(true) && !there && after(node.history(), sent).isPresent();
        if (there && well) {
            return Optional.of(new Outcome.Done(Sentence.of("outcome.installed", name, target)));
        }
        if (badly) {
            return Optional.of(
                    new Outcome.Failed(
                            Sentence.of("outcome.install-failed", name, lastWord(node))));
        }
        return sessionOver && neverBegan(attempt, node, sent, gained, now)
                ? Optional.of(new Outcome.NotBegun(Sentence.of("outcome.no-install", name), false))
                : Optional.empty();
    }

    /// The history was read long enough after the last yes, and has no line about it.
    private boolean neverBegan(
            Attempt attempt, NodeState node, Instant sent, List<HistoryEntry> gained, Instant now) {
        Instant longEnough = sent.plus(pace.beginWithin());
        return gained.isEmpty()
                && now.isAfter(longEnough)
                && after(node.history(), longEnough).isPresent()
                && after(node.reach(), longEnough).filter(Reach.AT_PROMPT::equals).isPresent()
                && attempt.isOpen();
    }

    private static List<HistoryEntry> gained(
            Attempt attempt, NodeState node, Instant sent, String operation) {
        return after(node.history(), sent).stream()
                .flatMap(entries -> entries.stream().skip(attempt.historyLines()))
                .filter(entry -> entry.operation().equals(operation))
                .toList();
    }

    private static boolean ended(List<HistoryEntry> entries, String... results) {
        return !entries.isEmpty()
                && List.of(results).contains(entries.getLast().result().toLowerCase(Locale.ROOT));
    }

    private static <T> Optional<T> after(Known<T> known, Instant moment) {
        return known.latest().filter(seen -> seen.at().isAfter(moment)).map(Known.Since::value);
    }

    private static String lastWord(NodeState node) {
        return node.install().last().map(stage -> stage.line()).orElse("");
    }
}
