package switchboard.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// The journal in words: one sentence for every kind of event, the same on every screen and for
/// programs. No event holds a secret.
public final class EventWords {
    private EventWords() {}

    /// What happened.
    public static Sentence of(JournalEvent event) {
        return switch (event) {
            case ClusterEvent it -> ClusterEventWords.of(it);
            case UpgradeEvent it -> upgrade(it);
            case WatchEvent it -> WatchWords.of(it);
            case ApprovalEvent it -> approval(it);
        };
    }

    /// The person who did it, where a person did.
    public static Optional<String> by(JournalEvent event) {
        return switch (event) {
            case ClusterEvent it -> ClusterEventWords.by(it);
            case Beginning it -> Optional.of(it.by());
            case UpgradeEvent.QuestionAnswered it -> Optional.of(it.by());
            case UpgradeEvent.TryAgain it -> Optional.of(it.by());
            case UpgradeEvent.Confirmed it -> Optional.of(it.by());
            case UpgradeEvent.OverrideAsked it -> Optional.of(it.by());
            case UpgradeEvent.OverrideAgreed it -> Optional.of(it.by());
            case UpgradeEvent.OverrideEnded it -> Optional.of(it.by());
            case UpgradeEvent.Paused it -> Optional.of(it.by());
            case UpgradeEvent.EmergencyStopped it -> Optional.of(it.by());
            case UpgradeEvent.Resumed it -> Optional.of(it.by());
            case UpgradeEvent.StoppedHere it ->
                    Optional.of(it.by()).filter(name -> !name.isEmpty());
            case ApprovalEvent.Asked it -> Optional.of(it.askedBy());
            case ApprovalEvent.Approved it -> Optional.of(it.by());
            case ApprovalEvent.Refused it -> Optional.of(it.by());
            case ApprovalEvent.Withdrawn it -> Optional.of(it.by());
            case UpgradeEvent.Intended _,
                    UpgradeEvent.Sent _,
                    UpgradeEvent.Settled _,
                    UpgradeEvent.QuestionHeld _,
                    UpgradeEvent.StepDone _,
                    UpgradeEvent.Finished _,
                    UpgradeEvent.Broke _,
                    WatchEvent _,
                    ApprovalEvent.Fell _,
                    ApprovalEvent.Spent _ ->
                    Optional.empty();
        };
    }

    private static Sentence upgrade(UpgradeEvent event) {
        return switch (event) {
            case UpgradeEvent.Started it -> started(it);
            case UpgradeEvent.Intended it ->
                    Sentence.of("journal.intended", it.command(), it.node());
            case UpgradeEvent.Sent it -> Sentence.of("journal.sent", it.node(), it.step());
            case UpgradeEvent.Settled it -> settled(it.outcome());
            case UpgradeEvent.QuestionAnswered it ->
                    Sentence.of("journal.answered", it.by(), it.answer(), it.node(), it.question());
            case UpgradeEvent.QuestionHeld it ->
                    Sentence.of("journal.question", it.node(), it.question());
            case UpgradeEvent.TryAgain it ->
                    Sentence.of("journal.try-again", it.by(), it.step(), it.node());
            case UpgradeEvent.StepDone it -> Sentence.of("journal.step-done", it.step());
            case UpgradeEvent.Confirmed it ->
                    with(
                            Sentence.of("journal.confirmed", it.by(), it.what().title()),
                            it.comment());
            case UpgradeEvent.OverrideAsked it ->
                    with(
                            Sentence.of("journal.override.asked", it.by(), it.rule().number()),
                            it.reason());
            case UpgradeEvent.OverrideAgreed it ->
                    Sentence.of("journal.override.agreed", it.by(), it.rule().number());
            case UpgradeEvent.OverrideEnded it ->
                    Sentence.of("journal.override.ended", it.by(), it.rule().number());
            case UpgradeEvent.Paused it -> Sentence.of("journal.paused", it.by());
            case UpgradeEvent.EmergencyStopped it -> Sentence.of("journal.emergency", it.by());
            case UpgradeEvent.Resumed it -> Sentence.of("journal.resumed", it.by());
            case UpgradeEvent.StoppedHere it ->
                    with(
                            it.by().isEmpty()
                                    ? Sentence.of("journal.stopped.itself")
                                    : Sentence.of("journal.stopped", it.by()),
                            it.reason());
            case UpgradeEvent.Finished _ -> Sentence.of("journal.finished");
            case UpgradeEvent.Broke it -> it.words();
        };
    }

    private static Sentence approval(ApprovalEvent event) {
        return switch (event) {
            case ApprovalEvent.Asked it ->
                    Sentence.of("journal.asked", it.request(), it.step().title());
            case ApprovalEvent.Approved it ->
                    with(Sentence.of("journal.approved", it.by(), it.request()), it.comment());
            case ApprovalEvent.Refused it ->
                    with(Sentence.of("journal.refused", it.by(), it.request()), it.reason());
            case ApprovalEvent.Withdrawn it ->
                    with(Sentence.of("journal.withdrawn", it.by(), it.request()), it.reason());
            case ApprovalEvent.Fell it ->
                    Sentence.of(
                            "journal.fell",
                            it.request(),
                            it.because().stream()
                                    .map(Sentence::text)
                                    .collect(Collectors.joining("; ")));
            case ApprovalEvent.Spent it ->
                    Sentence.of("journal.spent", it.request(), names(it.nodes()));
        };
    }

    private static Sentence started(Beginning it) {
        return Sentence.of("journal.started", it.by(), targets(it), it.plan().steps().size());
    }

    /// Where an upgrade leads.
    static String targets(Beginning it) {
        return it.plan().target().versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().title() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Sentence settled(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done it -> it.words();
            case Outcome.Failed it -> it.words();
            case Outcome.NotBegun it -> Sentence.of("journal.not-begun", it.words());
        };
    }

    static Sentence with(Sentence event, String comment) {
        return comment.isBlank() ? event : Sentence.of("journal.with-comment", event, comment);
    }

    static String names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }
}
