package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.Observation;
import switchboard.cluster.Reach;
import switchboard.journal.Pace;
import switchboard.ssh.ShellFailure;
import switchboard.ssh.ShellPhase;

/// Keeps one session to a node and asks it again and again what the product needs to know. Only
/// reading commands pass through here. One session is kept instead of a new one each time, since a
/// real node takes some ten seconds to get to its prompt; it is never idle for long.
final class NodeReader {
    private static final int COUNTED_SELDOM = 4;
    private static final int ZONE_SELDOM = 60;

    private final Node node;
    private final Lines lines;
    private final Pace pace;
    private final Answers answers;
    private final Map<ReadingCommand, Instant> askedAt = new HashMap<>();
    private Optional<PromptLine> line = Optional.empty();
    private Optional<Sieve> sieve = Optional.empty();
    private Optional<ReadingCommand> asked = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private String algorithms = "";
    private final LogSearch logs = new LogSearch();
    private boolean ready;
    private boolean resting;
    private boolean counting;

    NodeReader(Cluster cluster, Node node, Lines lines) {
        this.node = node;
        this.lines = lines;
        this.pace = lines.pace();
        this.answers = new Answers(cluster, node.name());
    }

    /// Goes on with whatever is going on.
    ///
    /// @param changing whether a changing command on the node is not settled
    /// @param upgrading whether an upgrade of the cluster goes on
    /// @return what was learnt since the last call
    List<Observation> tick(Instant now, boolean changing, boolean upgrading) {
        counting = upgrading;
        if (resting) {
            return List.of();
        }
        if (line.isEmpty()) {
            if (!now.isBefore(notBefore)) {
                open(now);
            }
            return List.of();
        }
        PromptLine prompt = line.orElseThrow();
        prompt.listen(now);
        return switch (prompt.phase()) {
            case ShellPhase.Opening _ -> List.of();
            case ShellPhase.Open open -> {
                algorithms = open.algorithms();
                yield converse(prompt, now, changing);
            }
            case ShellPhase.Ended ended -> lost(ended.why(), now);
        };
    }

    /// Leaves the node alone, so that a changing dialogue has it to itself.
    void rest() {
        resting = true;
        drop();
    }

    /// Begins to ask again.
    void wake(Instant now) {
        if (resting) {
            resting = false;
            notBefore = now;
        }
    }

    /// Tries again at once, for example because a key has been confirmed.
    void hurry(Instant now) {
        if (line.isEmpty()) {
            notBefore = now;
        }
    }

    void close() {
        drop();
    }

    private void open(Instant now) {
        Lines.ReadingLine opened = lines.read(node, now);
        line = Optional.of(opened.line());
        sieve = Optional.of(opened.sieve());
        asked = Optional.empty();
        askedAt.clear();
        ready = false;
    }

    private List<Observation> converse(PromptLine prompt, Instant now, boolean changing) {
        List<Observation> learnt = new ArrayList<>();
        if (!ready && prompt.atFirstPrompt(now)) {
            ready = true;
            learnt.add(atPrompt());
            ask(prompt, new ReadingCommand.PaginationOff(), now);
        } else if (ready) {
            prompt.answer(now).ifPresent(answer -> hear(answer, now, learnt));
            if (asked.isEmpty()) {
                next(now, changing).ifPresent(command -> ask(prompt, command, now));
            }
        }
        if ((!ready || asked.isPresent()) && prompt.isOverdue(now)) {
            learnt.add(overdue(prompt));
            drop();
            notBefore = now.plus(pace.reconnectAfter());
        }
        return learnt;
    }

    private void hear(Transcript answer, Instant now, List<Observation> learnt) {
        asked.ifPresent(
                command -> {
                    learnt.add(atPrompt());
                    List<Observation> read = answers.of(command, answer);
                    learnt.addAll(read);
                    sieve.ifPresent(it -> it.answered(read));
                    logs.answered(command, answer, read);
                    askedAt.put(command, now);
                });
        asked = Optional.empty();
    }

    private Observation atPrompt() {
        return new Observation.Reached(node.name(), Reach.AT_PROMPT, algorithms);
    }

    private void ask(PromptLine prompt, ReadingCommand command, Instant now) {
        asked = Optional.of(command);
        prompt.ask(command, now);
    }

    /// The question that has been due for longest, so that none starves behind the frequent ones.
    private Optional<ReadingCommand> next(Instant now, boolean changing) {
        if (!changing && logs.due().isPresent()) {
            return logs.due();
        }
        return questions(changing).entrySet().stream()
                .filter(question -> !now.isBefore(due(question)))
                .min(Comparator.comparing(this::due))
                .map(Map.Entry::getKey);
    }

    private Instant due(Map.Entry<ReadingCommand, Duration> question) {
        return Optional.ofNullable(askedAt.get(question.getKey()))
                .map(last -> last.plus(question.getValue()))
                .orElse(Instant.MIN);
    }

    private Map<ReadingCommand, Duration> questions(boolean changing) {
        Map<ReadingCommand, Duration> questions = new LinkedHashMap<>();
        questions.put(new ReadingCommand.ShowVersionActive(), pace.readEvery());
        questions.put(new ReadingCommand.ShowVersionInactive(), pace.readEvery());
        questions.put(new ReadingCommand.SystemHistory(), pace.tableEvery());
        if (changing) {
            questions.put(new ReadingCommand.UpgradeStatus(), pace.tableEvery());
        }
        if (node.isPublisher()) {
            questions.put(new ReadingCommand.ReplicationRuntimeState(), pace.tableEvery());
        }
        // A second look at replication, which nothing waits for.
        if (counting) {
            questions.put(
                    ReadingCommand.Health.REPLICATE_COUNT,
                    pace.tableEvery().multipliedBy(COUNTED_SELDOM));
        }
        // Nodes refuse this one while an upgrade runs on them.
        if (!changing) {
            questions.put(new ReadingCommand.ServiceList(), pace.tableEvery());
            zone(questions);
        }
        return questions;
    }

    /// The zone of the publishers is taken for the cluster's; it hardly ever changes.
    private void zone(Map<ReadingCommand, Duration> questions) {
        if (node.isPublisher()) {
            questions.put(
                    ReadingCommand.Health.STATUS, pace.tableEvery().multipliedBy(ZONE_SELDOM));
        }
    }

    private Observation overdue(PromptLine prompt) {
        return asked.<Observation>map(
                        command ->
                                new Observation.Unreadable(
                                        node.name(), command.text(), 0, prompt.tail()))
                .orElseGet(
                        () ->
                                new Observation.Reached(
                                        node.name(), Reach.PORT_ANSWERS, prompt.tail()));
    }

    private List<Observation> lost(ShellFailure why, Instant now) {
        drop();
        notBefore = now.plus(pace.reconnectAfter());
        return Reaches.of(why)
                .<Observation>map(
                        reach -> new Observation.Reached(node.name(), reach, why.detail()))
                .map(List::of)
                .orElseGet(List::of);
    }

    private void drop() {
        line.ifPresent(PromptLine::close);
        line = Optional.empty();
        asked = Optional.empty();
        ready = false;
    }
}
