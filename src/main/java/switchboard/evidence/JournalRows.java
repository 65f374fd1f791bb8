package switchboard.evidence;

import java.util.List;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.EventWords;
import switchboard.journal.JournalEvent;
import switchboard.journal.Outcome;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;

/// The entries of the journal about an upgrade, and which of them the plan had not foreseen.
record JournalRows(Sources from) {
    List<Dossier.Line> timeline() {
        return told().stream().map(JournalRows::line).toList();
    }

    List<Dossier.Line> deviations() {
        return told().stream()
                .filter(it -> isDeviation(it.event()))
                .map(JournalRows::line)
                .toList();
    }

    /// What came once the upgrade was over is told only as far as it is about readiness.
    private List<Entry> told() {
        long end = from.replay().entries().getLast().sequence();
        return from.replay().withAfterwards().stream()
                .filter(it -> it.sequence() <= from.last().sequence())
                .filter(it -> it.sequence() <= end || isReadiness(it.event()))
                .toList();
    }

    private static boolean isReadiness(JournalEvent event) {
        return event instanceof ClusterEvent.ReadinessSeen
                || event instanceof ClusterEvent.ReadinessLooked;
    }

    private static Dossier.Line line(Entry entry) {
        return new Dossier.Line(
                entry.sequence(),
                entry.at(),
                entry.event().getClass().getSimpleName(),
                EventWords.by(entry.event()),
                EventWords.of(entry.event()).text(),
                entry.event() instanceof ClusterEvent.Observed);
    }

    private static boolean isDeviation(JournalEvent event) {
        return switch (event) {
            case UpgradeEvent it -> isDeviation(it);
            case ApprovalEvent it ->
                    !(it instanceof ApprovalEvent.Asked
                            || it instanceof ApprovalEvent.Approved
                            || it instanceof ApprovalEvent.Spent);
            case WatchEvent it ->
                    it instanceof WatchEvent.RuleBroken
                            || it instanceof WatchEvent.RuleNotJudged
                            || it instanceof WatchEvent.Unplanned
                            || it instanceof WatchEvent.SeenFailed;
            case ClusterEvent it ->
                    it instanceof ClusterEvent.SourcesDisagree
                            || it instanceof ClusterEvent.AccountChanged;
        };
    }

    /// Whatever is not the straight way is told, new kinds of events too.
    private static boolean isDeviation(UpgradeEvent event) {
        return !(event instanceof UpgradeEvent.Started
                || event instanceof UpgradeEvent.Intended
                || event instanceof UpgradeEvent.Sent
                || event instanceof UpgradeEvent.StepDone
                || event instanceof UpgradeEvent.Confirmed
                || event instanceof UpgradeEvent.Finished
                || event instanceof UpgradeEvent.Settled settled
                        && settled.outcome() instanceof Outcome.Done);
    }
}
