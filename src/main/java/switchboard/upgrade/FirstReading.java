package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;

/// Waits for the first prompt of a session, and reads in it what the rules look at before a
/// changing command is typed there: facts of the same session, a moment old.
final class FirstReading {
    private final PromptLine line;
    private final Answers answers;
    private final Deque<ReadingCommand> toRead = new ArrayDeque<>(Answers.BEFORE_A_CHANGE);
    private boolean atPrompt;

    FirstReading(PromptLine line, Answers answers) {
        this.line = line;
        this.answers = answers;
    }

    /// Whether all has been read.
    boolean isOver() {
        return toRead.isEmpty();
    }

    /// Goes on, and says what is new; the last news is that the prompt waits, or that the node has
    /// been silent for too long.
    List<ChangeNews> goOn(Instant now) {
        if (!atPrompt) {
            return signIn(now);
        }
        Optional<Transcript> answer = line.answer(now);
        if (answer.isEmpty()) {
            return overdue(now);
        }
        List<ChangeNews> news = new ArrayList<>();
        news.add(new ChangeNews.Learnt(answers.of(toRead.remove(), answer.orElseThrow())));
        if (toRead.isEmpty()) {
            news.add(new ChangeNews.AtPrompt());
        } else {
            line.ask(toRead.element(), now);
        }
        return news;
    }

    private List<ChangeNews> signIn(Instant now) {
        if (!line.atFirstPrompt(now)) {
            return overdue(now);
        }
        atPrompt = true;
        line.ask(toRead.element(), now);
        return List.of();
    }

    private List<ChangeNews> overdue(Instant now) {
        return line.isOverdue(now) ? List.of(new ChangeNews.Over(line.tail())) : List.of();
    }
}
