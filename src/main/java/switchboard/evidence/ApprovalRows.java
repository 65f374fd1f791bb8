package switchboard.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;

/// What people were asked, what the rules had found then, and what was answered.
record ApprovalRows(Sources from, List<Dossier.Line> lines) {
    List<Dossier.ApprovalRow> all() {
        return from.replay().after(from.replay().entries().getLast()).approvals().stream()
                .map(this::row)
                .toList();
    }

    private Dossier.ApprovalRow row(ApprovalRequest request) {
        return new Dossier.ApprovalRow(
                request.id(),
                request.number(),
                request.step().title().text(),
                request.askedBy(),
                request.askedAt(),
                request.expires(),
                request.standing().name().toLowerCase(Locale.ROOT),
                answers(request.id()),
                request.verdict().findings().stream()
                        .flatMap(it -> finding(it, request.askedAt()).stream())
                        .toList());
    }

    private List<Dossier.Line> answers(long request) {
        List<Long> entries =
                from.replay().entries().stream()
                        .filter(
                                it ->
                                        it.event() instanceof ApprovalEvent event
                                                && event.request() == request
                                                && !(event instanceof ApprovalEvent.Asked))
                        .map(it -> it.sequence())
                        .toList();
        return lines.stream().filter(it -> entries.contains(it.entry())).toList();
    }

    private static Optional<Dossier.FindingRow> finding(Finding.Dated dated, Instant askedAt) {
        return switch (dated.finding()) {
            case Finding.Met it ->
                    Optional.of(
                            row(
                                    it.rule(),
                                    "met",
                                    List.of(it.fact()),
                                    Optional.empty(),
                                    dated,
                                    askedAt));
            case Finding.Holds it ->
                    Optional.of(
                            row(
                                    it.rule(),
                                    "holds",
                                    it.because(),
                                    Optional.of(it.freedBy()),
                                    dated,
                                    askedAt));
            case Finding.Remark it ->
                    Optional.of(
                            row(
                                    it.rule(),
                                    "remark",
                                    List.of(it.text()),
                                    Optional.empty(),
                                    dated,
                                    askedAt));
            case Finding.Silent _ -> Optional.empty();
        };
    }

    private static Dossier.FindingRow row(
            RuleId rule,
            String says,
            List<Sentence> fact,
            Optional<Sentence> freedBy,
            Finding.Dated dated,
            Instant askedAt) {
        return new Dossier.FindingRow(
                rule.number(),
                rule.title().text(),
                says,
                fact.stream().map(Sentence::text).toList(),
                freedBy.map(Sentence::text),
                dated.factAt(),
                dated.factAt().map(at -> Duration.between(at, askedAt).toSeconds()));
    }
}
