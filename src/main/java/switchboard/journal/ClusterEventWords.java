package switchboard.journal;

import java.util.Optional;
import switchboard.cluster.Sentence;

/// What happened to a cluster outside of an upgrade, in words.
final class ClusterEventWords {
    private ClusterEventWords() {}

    static Sentence of(ClusterEvent event) {
        return switch (event) {
            case ClusterEvent.Registered it -> RehearsalWords.registered(it);
            case ClusterEvent.OfRehearsal it -> RehearsalWords.of(it);
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
                            EventWords.names(
                                    it.nodes().stream().map(node -> node.name()).toList()));
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
            case ClusterEvent.ApprovalsNeeded it ->
                    Sentence.of("journal.approvals-needed", it.by(), it.number(), it.kind().word());
            case ClusterEvent.NodeNoted it -> noted(it);
            case ClusterEvent.ZoneSaid it -> zone(it);
            case ClusterEvent.NoticeCleared it ->
                    EventWords.with(Sentence.of("journal.notice-cleared", it.by()), it.reason());
        };
    }

    private static Sentence disagree(ClusterEvent.SourcesDisagree it) {
        return Sentence.of(
                "journal.disagree", it.node(), it.question().title(), it.first(), it.second());
    }

    private static Sentence zone(ClusterEvent.ZoneSaid it) {
        return it.zone()
                .map(zone -> Sentence.of("journal.zone-said", it.by(), zone.getId()))
                .orElseGet(() -> Sentence.of("journal.zone-said.gone", it.by()));
    }

    private static Sentence noted(ClusterEvent.NodeNoted it) {
        return it.note().isEmpty()
                ? Sentence.of("journal.node-note.gone", it.by(), it.node())
                : Sentence.of("journal.node-note", it.by(), it.node(), it.note());
    }

    /// The person who did it, where a person did.
    static Optional<String> by(ClusterEvent event) {
        return switch (event) {
            case ClusterEvent.Registered it -> Optional.of(it.by());
            case ClusterEvent.AccountChanged it -> Optional.of(it.by());
            case ClusterEvent.OldAlgorithms it -> Optional.of(it.by());
            case ClusterEvent.HostKeyConfirmed it -> Optional.of(it.by());
            case ClusterEvent.OfRehearsal it -> RehearsalWords.by(it);
            case ClusterEvent.NoticeCleared it -> Optional.of(it.by());
            case ClusterEvent.ApprovalsNeeded it -> Optional.of(it.by());
            case ClusterEvent.NodeNoted it -> Optional.of(it.by());
            case ClusterEvent.ZoneSaid it -> Optional.of(it.by());
            case ClusterEvent.ReadinessSeen it -> Optional.of(it.snapshot().by());
            case ClusterEvent.ReadinessLooked it -> Optional.of(it.by());
            case ClusterEvent.SecondSourceUsed it -> Optional.of(it.by());
            case ClusterEvent.ApplicationAccountChanged it -> Optional.of(it.by());
            case ClusterEvent.CertificateConfirmed it -> Optional.of(it.by());
            case ClusterEvent.Discovered _,
                    ClusterEvent.Observed _,
                    ClusterEvent.SourcesDisagree _,
                    ClusterEvent.SourcesAgree _ ->
                    Optional.empty();
        };
    }
}
