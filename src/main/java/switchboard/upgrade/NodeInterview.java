package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Node;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.readiness.Answer;
import switchboard.readiness.Checks;
import switchboard.readiness.NodeAnswers;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;

/// Asks one node, in a session of its own, all that the readiness checks want to know of it. What
/// the node does not answer is missing, with the reason; nothing is asked twice.
final class NodeInterview {
    private final Node node;
    private final Lines lines;
    private final Deque<ReadingCommand> toAsk = new ArrayDeque<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private Optional<PromptLine> line = Optional.empty();
    private Optional<ReadingCommand> asked = Optional.empty();
    private boolean ready;
    private boolean over;

    NodeInterview(Node node, List<ReadingCommand> questions, Lines lines) {
        this.node = node;
        this.lines = lines;
        toAsk.addAll(questions);
    }

    /// Whether everything is answered or will not be.
    boolean isOver() {
        return over;
    }

    NodeAnswers answers() {
        return new NodeAnswers(node.name(), answers);
    }

    /// Goes on.
    ///
    /// @param alone whether a changing dialogue has the node to itself
    /// @param changing whether a changing command on the node is not settled
    void tick(Instant now, boolean alone, boolean changing) {
        if (over) {
            return;
        }
        if (alone) {
            giveUp(Sentence.of("readiness.missing.alone"), now);
        } else if (line.isEmpty()) {
            line = Optional.of(lines.check(node, now));
        } else {
            go(line.orElseThrow(), now, changing);
        }
    }

    private void go(PromptLine prompt, Instant now, boolean changing) {
        prompt.listen(now);
        switch (prompt.phase()) {
            case ShellPhase.Opening _ -> {}
            case ShellPhase.Open _ -> converse(prompt, now, changing);
            case ShellPhase.Ended it -> giveUp(ended(it.why()), now);
        }
    }

    private static Sentence ended(ShellFailure why) {
        return Reaches.of(why)
                .filter(it -> it != Reach.PORT_ANSWERS)
                .map(it -> Sentence.of("readiness.missing.reach", it.title()))
                .orElseGet(() -> Sentence.of("readiness.missing.ended", why.detail()));
    }

    private void converse(PromptLine prompt, Instant now, boolean changing) {
        if (!ready) {
            ready = prompt.atFirstPrompt(now);
            if (ready) {
                ask(prompt, new ReadingCommand.PaginationOff(), now);
            }
        } else {
            prompt.answer(now).ifPresent(answer -> hear(answer, now));
        }
        if (ready && asked.isEmpty()) {
            next(prompt, now, changing);
        } else if (prompt.isOverdue(now)) {
            giveUp(Sentence.of("readiness.missing.silent", prompt.tail()), now);
        }
    }

    private void hear(Transcript answer, Instant now) {
        if (asked.filter(it -> !(it instanceof ReadingCommand.PaginationOff)).isPresent()) {
            answers.put(answer.command(), Answer.heard(answer.text(), now));
            Checks.further(answer).forEach(toAsk::addLast);
        }
        asked = Optional.empty();
    }

    private void next(PromptLine prompt, Instant now, boolean changing) {
        while (changing && !toAsk.isEmpty() && !toAsk.element().isAllowedDuringUpgrade()) {
            miss(toAsk.remove(), Sentence.of("readiness.missing.upgrade"), now);
        }
        if (toAsk.isEmpty()) {
            close();
        } else {
            ask(prompt, toAsk.remove(), now);
        }
    }

    private void ask(PromptLine prompt, ReadingCommand command, Instant now) {
        asked = Optional.of(command);
        prompt.ask(command, now);
    }

    private void giveUp(Sentence why, Instant now) {
        asked.filter(it -> !(it instanceof ReadingCommand.PaginationOff))
                .ifPresent(it -> miss(it, why, now));
        toAsk.forEach(it -> miss(it, why, now));
        toAsk.clear();
        close();
    }

    private void miss(ReadingCommand command, Sentence why, Instant now) {
        answers.put(command.text(), Answer.missing(why, now));
    }

    /// Ends the session.
    void close() {
        over = true;
        asked = Optional.empty();
        line.ifPresent(PromptLine::close);
        line = Optional.empty();
    }
}
