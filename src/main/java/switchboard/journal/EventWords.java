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
            case ClusterEvent it -> cluster(it);
            case UpgradeEvent it -> upgrade(it);
            case WatchEvent it -> WatchWords.of(it);
            case ApprovalEvent it -> approval(it);
        };
    }

    /// The person who did it, where a person did.
    public static Optional<String> by(JournalEvent event) {
        return switch (event) {
            case ClusterEvent.Registered it -> Optional.of(it.by());
            case ClusterEvent.AccountChanged it -> Optional.of(it.by());
            case ClusterEvent.OldAlgorithms it -> Optional.of(it.by());
            case ClusterEvent.HostKeyConfirmed it -> Optional.of(it.by());
            case ClusterEvent.NoticeCleared it -> Optional.of(it.by());
            case ClusterEvent.NodeNoted it -> Optional.of(it.by());
            case ClusterEvent.ReadinessSeen it -> Optional.of(it.snapshot().by());
            case ClusterEvent.ReadinessLooked it -> Optional.of(it.by());
            case ClusterEvent.SecondSourceUsed it -> Optional.of(it.by());
            case ClusterEvent.ApplicationAccountChanged it -> Optional.of(it.by());
            case ClusterEvent.CertificateConfirmed it -> Optional.of(it.by());
            case Beginning it -> Optional.of(it.by());
            case UpgradeEvent.QuestionAnswered it -> Optional.of(it.by());
            case UpgradeEvent.TryAgain it -> Optional.of(it.by());
            case UpgradeEvent.Confirmed it -> Optional.of(it.by());
            case UpgradeEvent.Paused it -> Optional.of(it.by());
            case UpgradeEvent.Resumed it -> Optional.of(it.by());
            case UpgradeEvent.StoppedHere it -> Optional.of(it.by());
            case ApprovalEvent.Asked it -> Optional.of(it.askedBy());
            case ApprovalEvent.Approved it -> Optional.of(it.by());
            case ApprovalEvent.Refused it -> Optional.of(it.by());
            case ClusterEvent.Discovered _,
                    ClusterEvent.Observed _,
                    ClusterEvent.SourcesDisagree _,
                    ClusterEvent.SourcesAgree _,
                    UpgradeEvent.Intended _,
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

    private static Sentence cluster(ClusterEvent event) {
        return switch (event) {
            case ClusterEvent.Registered it ->
                    Sentence.of("journal.registered", it.by(), it.address(), it.port());
            case ClusterEvent.AccountChanged it ->
                    Sentence.of("journal.account", it.by(), it.account());
            case ClusterEvent.OldAlgorithms it ->
                    Sentence.of(it.allowed() ? "journal.old-on" : "journal.old-off", it.by());
            case ClusterEvent.HostKeyConfirmed it ->
                    Sentence.of("journal.host-key", it.by(), it.address(), it.fingerprint());
            case ClusterEvent.Discovered it ->
                    Sentence.of(
                            "journal.discovered",
                            it.nodes().size(),
                            names(it.nodes().stream().map(node -> node.name()).toList()));
            case ClusterEvent.ReadinessLooked it ->
                    Sentence.of(
                            "journal.readiness-looked", it.by(), it.check().title(), it.comment());
            case ClusterEvent.ReadinessSeen it ->
                    Sentence.of("journal.readiness", it.snapshot().by(), it.snapshot().number());
            case ClusterEvent.Observed it -> ObservationWords.of(it.observation());
            case ClusterEvent.SecondSourceUsed it ->
                    Sentence.of(it.used() ? "journal.second-on" : "journal.second-off", it.by());
            case ClusterEvent.ApplicationAccountChanged it ->
                    Sentence.of("journal.second-account", it.by(), it.account());
            case ClusterEvent.CertificateConfirmed it ->
                    Sentence.of("journal.certificate", it.by(), it.address(), it.fingerprint());
            case ClusterEvent.SourcesDisagree it -> disagree(it);
            case ClusterEvent.SourcesAgree it ->
                    Sentence.of("journal.agree", it.node(), it.question().title());
            case ClusterEvent.NodeNoted it -> noted(it);
            case ClusterEvent.NoticeCleared it ->
                    with(Sentence.of("journal.notice-cleared", it.by()), it.reason());
        };
    }

    private static Sentence disagree(ClusterEvent.SourcesDisagree it) {
        return Sentence.of(
                "journal.disagree", it.node(), it.question().title(), it.first(), it.second());
    }

    private static Sentence noted(ClusterEvent.NodeNoted it) {
        return it.note().isEmpty()
                ? Sentence.of("journal.node-note.gone", it.by(), it.node())
                : Sentence.of("journal.node-note", it.by(), it.node(), it.note());
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
            case UpgradeEvent.Paused it -> Sentence.of("journal.paused", it.by());
            case UpgradeEvent.Resumed it -> Sentence.of("journal.resumed", it.by());
            case UpgradeEvent.StoppedHere it ->
                    with(Sentence.of("journal.stopped", it.by()), it.reason());
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

    private static Sentence with(Sentence event, String comment) {
        return comment.isBlank() ? event : Sentence.of("journal.with-comment", event, comment);
    }

    private static String names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }
}
