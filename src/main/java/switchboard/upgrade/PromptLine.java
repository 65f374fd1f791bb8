package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cli.Heard;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Screen;
import switchboard.cli.Transcript;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.journal.SessionPen;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

/// A session seen as a prompt at which one command after the other is typed, each only when the
/// prompt is back. It listens when it is asked to and never waits. Whatever is typed and heard
/// passes through here, and is taken down here.
final class PromptLine {
    /// A pager, or the prompt with what stands before it, is in the last characters.
    private static final int TAIL = 4_000;

    /// A node that sends its lines in pieces may pause after a piece that looks like a prompt, or
    /// like a question, as long as it paused inside lines before, and a bit more: so many times.
    private static final int PAUSES = 3;

    /// No pause is waited for longer than this: some, as while a file is fetched, are minutes long.
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(10);

    private final ShellSession session;
    private final Pace pace;
    private final SessionPen pen;
    private final Heard raw = new Heard();
    private Instant waitingSince;
    private Instant listenedAt;
    private Duration pause = Duration.ZERO;
    private Optional<Instant> insideLineSince = Optional.empty();
    private String command = "";
    private long judged = -1;

    PromptLine(ShellSession session, Pace pace, SessionPen pen, Instant now) {
        this.session = session;
        this.pace = pace;
        this.pen = pen;
        this.listenedAt = now;
        this.waitingSince = now;
    }

    /// Takes in what the node printed, and pages on where a pager waits.
    void listen(Instant now) {
        String heard = session.take();
        listenedAt = now;
        pen.heard(heard, now);
        if (!heard.isEmpty()) {
            raw.append(heard);
            waitingSince = now;
            notePause(heard, session.heardAt());
            Screen.pagerWaiting(raw.tail(TAIL)).ifPresent(session::press);
        }
    }

    private void notePause(String heard, Instant at) {
        Duration since = insideLineSince.map(then -> Duration.between(then, at)).orElse(pause);
        pause = since.compareTo(pause) > 0 ? since : pause;
        insideLineSince = heard.endsWith("\n") ? Optional.empty() : Optional.of(at);
    }

    /// Whether the first prompt is there.
    boolean atFirstPrompt(Instant now) {
        return session.phase() instanceof ShellPhase.Open
                && isQuiet(now)
                && Screen.atPrompt(raw.tail(TAIL));
    }

    /// Types a reading command; the prompt must be there.
    void ask(ReadingCommand asked, Instant now) {
        begin(asked.text(), now);
    }

    /// Types a line at the prompt; what is printed from now on is heard as its answer.
    void begin(String line, Instant now) {
        raw.clear();
        judged = -1;
        pause = Duration.ZERO;
        insideLineSince = Optional.empty();
        command = line;
        waitingSince = now;
        pen.typed(line, now);
        session.type(line);
    }

    /// The answer to the last command, once the prompt is back.
    Optional<Transcript> answer(Instant now) {
        if (!isQuiet(now) || raw.length() == judged) {
            return Optional.empty();
        }
        judged = raw.length();
        return Screen.answerTo(command, raw.text());
    }

    /// Everything printed since the last command was typed, cleaned.
    String printed() {
        return Screen.clean(raw.text());
    }

    /// How much was printed since the last command: unchanged as long as nothing new came.
    long heardLength() {
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
        Duration slow = pause.multipliedBy(PAUSES);
        Duration bounded = slow.compareTo(MOST_PATIENCE) < 0 ? slow : MOST_PATIENCE;
        Duration quiet = bounded.compareTo(pace.quiet()) > 0 ? bounded : pace.quiet();
        return !now.isBefore(session.heardAt().plus(quiet));
    }

    ShellPhase phase() {
        return session.phase();
    }

    /// Answers a question of a dialogue.
    void type(String line, Instant now) {
        pen.typed(line, now);
        answer(line, now);
    }

    /// Answers a question of a dialogue with what nobody may read afterwards.
    void typeSecret(String line, Instant now) {
        pen.typedSecret(line, now);
        answer(line, now);
    }

    private void answer(String line, Instant now) {
        waitingSince = now;
        insideLineSince = Optional.empty();
        session.type(line);
    }

    String tail() {
        String text = printed().stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    void close() {
        pen.end(end(session.phase()), listenedAt);
        session.close();
    }

    private static Sentence end(ShellPhase phase) {
        return switch (phase) {
            case ShellPhase.Opening _ -> Sentence.of("session.end.closed");
            case ShellPhase.Open _ -> Sentence.of("session.end.closed");
            case ShellPhase.Ended it -> end(it.why());
        };
    }

    private static Sentence end(ShellFailure why) {
        return switch (why.kind()) {
            case CLOSED -> Sentence.of("session.end.closed");
            case LOST, CUT_OFF -> Sentence.of("session.end.lost", why.detail());
            case NO_ANSWER,
                    HOST_KEY_NOT_PINNED,
                    HOST_KEY_CHANGED,
                    SIGN_IN_REFUSED,
                    NO_COMMON_ALGORITHM ->
                    Sentence.of("session.end.failed", why.detail());
        };
    }
}
