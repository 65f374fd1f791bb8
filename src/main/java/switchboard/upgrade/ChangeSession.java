package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.approval.Clearance;
import switchboard.cli.ChangingCommand;
import switchboard.cli.Dialogue;
import switchboard.cli.Turn;
import switchboard.cluster.NodeName;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;

/// The session in which one changing command is typed: it signs in, reads the facts and stands
/// still. Only the [Gate] lets it type the command, and only the gate lets it type the last yes.
/// After that it listens until the node says how it went or the session breaks, which for a
/// restart is the normal end.
final class ChangeSession {
    private enum Stage {
        READING,
        AT_PROMPT,
        TALKING,
        AT_LAST_YES,
        FOLLOWING,
        LEAVING,
        OVER
    }

    private final int step;
    private final NodeName node;
    private final Clearance clearance;
    private final Dialogue dialogue;
    private final PromptLine line;
    private final FirstReading reading;
    private Stage stage = Stage.READING;
    private Optional<Turn> lastTurn = Optional.empty();
    private long heardLength = -1;

    ChangeSession(
            int step,
            NodeName node,
            Clearance clearance,
            Dialogue dialogue,
            PromptLine line,
            Answers answers) {
        this.step = step;
        this.node = node;
        this.clearance = clearance;
        this.dialogue = dialogue;
        this.line = line;
        this.reading = new FirstReading(line, answers);
    }

    int step() {
        return step;
    }

    NodeName node() {
        return node;
    }

    Clearance clearance() {
        return clearance;
    }

    String command() {
        return dialogue.command().text();
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    /// Whether nothing else may be typed on the node; beside an install it may be read.
    boolean wantsNodeAlone() {
        return !(dialogue.command() instanceof ChangingCommand.InitiateUpgrade);
    }

    /// Whether the last yes has been typed.
    boolean isFollowing() {
        return stage == Stage.FOLLOWING;
    }

    /// Goes on, and says what is new.
    List<ChangeNews> tick(Instant now) {
        if (isOver()) {
            return List.of();
        }
        line.listen(now);
        return switch (line.phase()) {
            case ShellPhase.Opening _ -> List.of();
            case ShellPhase.Open _ -> converse(now);
            case ShellPhase.Ended ended -> ended(ended.why(), now);
        };
    }

    /// Types the command. Called by the gate alone.
    void typeCommand(Instant now) {
        line.begin(command(), now);
        stage = Stage.TALKING;
    }

    /// Types the last answer. Called by the gate alone.
    ///
    /// @param yes whether the change is to begin
    void typeLastAnswer(boolean yes, Instant now) {
        if (lastTurn.orElseThrow() instanceof Turn.PointOfNoReturn at) {
            line.type(yes ? at.yes() : at.no(), now);
            dialogue.answered();
            stage = yes ? Stage.FOLLOWING : Stage.LEAVING;
        }
    }

    /// A question that nobody has taught us, at which the node stands, if it may be answered from
    /// here: what it asks beyond the one question of a switch may be what takes it down.
    Optional<String> question() {
        return lastTurn.filter(_ -> dialogue.command() instanceof ChangingCommand.InitiateUpgrade)
                .filter(Turn.UnknownQuestion.class::isInstance)
                .map(turn -> ((Turn.UnknownQuestion) turn).question());
    }

    /// Types what a person answers. Called by the gate alone.
    void typeAnswer(String answer, Instant now) {
        line.type(answer, now);
        dialogue.answered(answer);
        lastTurn = Optional.empty();
    }

    /// Ends the session; what runs on the node goes on.
    void close() {
        stage = Stage.OVER;
        line.close();
    }

    /// Ends the session once nothing is to come of it. Where the last question was just declined it
    /// stays until the prompt is back: a connection cut before the node has read its no would leave
    /// the wizard open there, and the next one would be asked to take over.
    void retire() {
        if (stage != Stage.LEAVING) {
            close();
        }
    }

    private List<ChangeNews> leave(Instant now) {
        if (line.answer(now).isPresent() || line.isOverdue(now)) {
            close();
        }
        return List.of();
    }

    private List<ChangeNews> converse(Instant now) {
        return switch (stage) {
            case LEAVING -> leave(now);
            case READING -> read(now);
            case TALKING, FOLLOWING -> talk(now);
            case AT_PROMPT, AT_LAST_YES, OVER -> List.of();
        };
    }

    private List<ChangeNews> read(Instant now) {
        List<ChangeNews> news = reading.goOn(now);
        if (news.stream().anyMatch(ChangeNews.Over.class::isInstance)) {
            close();
        } else if (reading.isOver()) {
            stage = Stage.AT_PROMPT;
        }
        return news;
    }

    private List<ChangeNews> talk(Instant now) {
        if (!line.isQuiet(now)) {
            return List.of();
        }
        if (line.heardLength() == heardLength) {
            return silent(now);
        }
        heardLength = line.heardLength();
        Turn turn = dialogue.hear(line.printed());
        boolean same = lastTurn.filter(turn::equals).isPresent();
        lastTurn = Optional.of(turn);
        return switch (turn) {
            case Turn.Listen _ -> List.of();
            case Turn.Answer answer -> {
                if (answer.secret()) {
                    line.typeSecret(answer.line(), now);
                } else {
                    line.type(answer.line(), now);
                }
                dialogue.answered();
                lastTurn = Optional.empty();
                yield List.of();
            }
            case Turn.PointOfNoReturn at -> {
                stage = Stage.AT_LAST_YES;
                yield List.of(new ChangeNews.AtLastYes(at.question()));
            }
            case Turn.UnknownQuestion asks ->
                    same ? List.of() : List.of(new ChangeNews.Asks(asks.question()));
            case Turn.Refused refused -> refused(refused, now);
            case Turn.Working working ->
                    same ? List.of() : List.of(ChangeNews.progress(node, working));
            case Turn.SaysDone says -> says(true, says.line());
            case Turn.SaysFailed says -> says(false, says.line());
            case Turn.GoingDown _ -> over("");
        };
    }

    /// A node that fell silent in the middle of its questions. While it works on an install it may
    /// be silent for long; how that goes is read in another session.
    private List<ChangeNews> silent(Instant now) {
        boolean asksSomething = lastTurn.filter(Turn.UnknownQuestion.class::isInstance).isPresent();
        return stage == Stage.TALKING && !asksSomething && line.isWorkOverdue(now)
                ? over(line.tail())
                : List.of();
    }

    /// The dialogue is left line by line, until the node is back at its prompt.
    private List<ChangeNews> refused(Turn.Refused refused, Instant now) {
        if (refused.leave().isEmpty()) {
            close();
            return List.of(new ChangeNews.Refused(refused.reason()));
        }
        line.type(refused.leave(), now);
        dialogue.answered();
        return List.of();
    }

    private List<ChangeNews> says(boolean well, String words) {
        close();
        return List.of(new ChangeNews.Says(well, words), new ChangeNews.Over(""));
    }

    private List<ChangeNews> ended(ShellFailure why, Instant now) {
        // What arrived before the break may hold the node's last words.
        boolean talked = stage == Stage.TALKING || stage == Stage.FOLLOWING;
        List<ChangeNews> news = new ArrayList<>();
        if (talked) {
            ChangeNews.lastWord(dialogue.hear(line.printed())).ifPresent(news::add);
        }
        news.addAll(over(why.detail()));
        return news;
    }

    private List<ChangeNews> over(String detail) {
        close();
        return List.of(new ChangeNews.Over(detail));
    }
}
