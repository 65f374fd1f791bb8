package switchboard.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionPurpose;
import switchboard.readiness.CheckResult;
import switchboard.readiness.Snapshot;
import switchboard.upgrade.ReadinessReport;

/// Puts together all that a pack tells.
record Reading(Sources from) {
    Dossier dossier() {
        UpgradeRows rows = new UpgradeRows(from);
        JournalRows journal = new JournalRows(from);
        List<Dossier.Line> timeline = journal.timeline();
        return new Dossier(
                Dossier.LAYOUT,
                rows.overview(),
                rows.nodes(),
                from.upgrade().plan().toText(),
                rows.steps(),
                new ApprovalRows(from, timeline).all(),
                rows.commands(),
                journal.deviations(),
                rows.debts(),
                readiness(),
                timeline,
                from.sessions().stream().map(this::transcript).toList(),
                new Dossier.ChainPlace(from.first(), from.head().sequence(), from.head().hash()));
    }

    private Dossier.ReadinessRows readiness() {
        boolean asked = from.after().compared().isPresent() || askedAfter();
        return new Dossier.ReadinessRows(
                from.before().picture().latest().map(it -> round(from.before(), it)),
                from.after()
                        .picture()
                        .latest()
                        .filter(_ -> asked)
                        .map(it -> round(from.after(), it)),
                from.after().changes().stream()
                        .map(
                                it ->
                                        new Dossier.ChangeRow(
                                                it.node().value(),
                                                it.topic().title().text(),
                                                it.was(),
                                                it.is(),
                                                it.verdict().word().text(),
                                                it.says().text()))
                        .toList());
    }

    private boolean askedAfter() {
        return from.after()
                .picture()
                .latest()
                .filter(it -> it.begun().isAfter(from.upgrade().startedAt()))
                .isPresent();
    }

    private static Dossier.Round round(ReadinessReport report, Snapshot snapshot) {
        return new Dossier.Round(
                snapshot.begun(),
                snapshot.ended(),
                snapshot.by(),
                report.results().stream().flatMap(it -> checks(it).stream()).toList(),
                report.picture().looked().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(
                                it ->
                                        it.getKey().title().text()
                                                + ": "
                                                + it.getValue().by()
                                                + ": "
                                                + it.getValue().comment())
                        .toList());
    }

    private static List<Dossier.CheckRow> checks(CheckResult result) {
        return result.nodes().stream()
                .map(
                        it ->
                                new Dossier.CheckRow(
                                        result.check().title().text(),
                                        result.check().isRequired(),
                                        it.verdict().word().text(),
                                        it.node().value(),
                                        it.seen().text(),
                                        it.at()))
                .toList();
    }

    private Dossier.TranscriptRow transcript(NodeSession session) {
        SessionPurpose purpose = session.about().purpose();
        return new Dossier.TranscriptRow(
                session.id(),
                file(session),
                session.about().node(),
                purpose.words().text(),
                purpose instanceof SessionPurpose.Change it
                        ? Optional.of(it.step())
                        : Optional.empty(),
                session.begun(),
                session.ended().filter(it -> !it.isAfter(from.until())),
                session.emptied());
    }

    /// A name that no node can make lead out of its folder.
    static String file(NodeSession session) {
        String node = session.about().node().replaceAll("[^A-Za-z0-9-]", "_");
        return "transcripts/%08d-%s.txt".formatted(session.id(), node.toLowerCase(Locale.ROOT));
    }
}
