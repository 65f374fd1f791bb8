package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Screen;
import switchboard.cli.Transcript;
import switchboard.journal.Pace;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// A session seen as a prompt at which one command after the other is typed, each only when the
/// prompt is back. It listens when it is asked to and never waits.
final class PromptLine {
    private final ShellSession session;
    private final Pace pace;
    private final StringBuilder raw = new StringBuilder();
    private Instant waitingSince;
    private String command = "";
    private int judged = -1;

    PromptLine(ShellSession session, Pace pace, Instant now) {
        this.session = session;
        this.pace = pace;
        this.waitingSince = now;
    }

    /// Takes in what the node printed, and pages on where a pager waits.
    void listen(Instant now) {
        String heard = session.take();
        if (!heard.isEmpty()) {
            raw.append(heard);
            waitingSince = now;
            Screen.pagerWaiting(raw.toString()).ifPresent(session::press);
        }
    }

    /// Whether the first prompt is there.
    boolean atFirstPrompt(Instant now) {
        return session.phase() instanceof ShellPhase.Open
                && isQuiet(now)
                && Screen.atPrompt(raw.toString());
    }

    /// Types a reading command; the prompt must be there.
    void ask(ReadingCommand asked, Instant now) {
        begin(asked.text(), now);
    }

    /// Types a line at the prompt; what is printed from now on is heard as its answer.
    void begin(String line, Instant now) {
        raw.setLength(0);
        judged = -1;
        command = line;
        waitingSince = now;
        session.type(line);
    }

    /// The answer to the last command, once the prompt is back.
    Optional<Transcript> answer(Instant now) {
        if (!isQuiet(now) || raw.length() == judged) {
            return Optional.empty();
        }
        judged = raw.length();
        return Screen.answerTo(command, raw.toString());
    }

    /// Everything printed since the last command was typed, cleaned.
    String printed() {
        return Screen.clean(raw.toString());
    }

    /// How much was printed since the last command: unchanged as long as nothing new came.
    int heardLength() {
        return raw.length();
    }

    /// Whether the node has been silent for longer than an answer, or the first prompt, may take.
    boolean isOverdue(Instant now) {
        Duration limit = command.isEmpty() ? pace.promptWithin() : pace.answerWithin();
        return isSilentFor(limit, now);
    }

    /// Whether the node has been silent for longer than a wizard at work may be.
    boolean isWorkOverdue(Instant now) {
        return isSilentFor(pace.workWithin(), now);
    }

    private boolean isSilentFor(Duration limit, Instant now) {
        return now.isAfter(waitingSince.plus(limit));
    }

    boolean isQuiet(Instant now) {
        return !now.isBefore(session.heardAt().plus(pace.quiet()));
    }

    ShellPhase phase() {
        return session.phase();
    }

    /// Answers a question of a dialogue.
    void type(String line, Instant now) {
        waitingSince = now;
        session.type(line);
    }

    String tail() {
        String text = printed().stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    void close() {
        session.close();
    }
}
