package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cli.ChangingCommand;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.journal.Outcome;
import switchboard.journal.Pace;

/// Decides what became of a changing command, from what the node says afterwards and from nothing
/// else. Readings from before the last yes count for nothing. While the node does not say, the
/// answer is that it is not known.
///
/// The lines that the node's system history gained since the intent are the best witness; the
/// versions are the second; both have to agree before anything is called done.
final class Settling {
    private final SystemVersion target;
    private final Pace pace;

    Settling(SystemVersion target, Pace pace) {
        this.target = target;
        this.pace = pace;
    }

    /// What became of the attempt, if that can be said.
    ///
    /// @param said whether the dialogue heard the node say that it succeeded, or that it failed
    /// @param sessionOver whether the session in which it was typed has ended
    Optional<Outcome> of(
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
        boolean switching = attempt.command().equals(new ChangingCommand.SwitchVersion().text());
        return switching
                ? switched(attempt, node, sent, now)
                : installed(attempt, node, said, sessionOver, sent, now);
    }

    private Optional<Outcome> switched(Attempt attempt, NodeState node, Instant sent, Instant now) {
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
