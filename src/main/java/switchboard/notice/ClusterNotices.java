package switchboard.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;

/// The notices of one cluster, as the journal tells them.
final class ClusterNotices {
    private static final String UNKNOWN = "not-discovered";

    private final Board board = new Board();
    private final NodeNotices nodes;
    private final UpgradeNotices upgrade;
    private final ApprovalNotices approvals = new ApprovalNotices(board);
    private final WatchNotices watch;
    private boolean over;
    private Duration promptWithin = Duration.ZERO;
    private long last;

    ClusterNotices() {
        Set<NodeName> restarting = new HashSet<>();
        nodes = new NodeNotices(board, restarting);
        upgrade = new UpgradeNotices(board, restarting);
        watch = new WatchNotices(board, restarting, upgrade);
    }

    /// Takes in an entry, once.
    void read(Entry entry) {
        if (entry.sequence() <= last) {
            return;
        }
        last = entry.sequence();
        switch (entry.event()) {
            case ClusterEvent event -> read(event, entry);
            case UpgradeEvent event -> upgrade.read(event, entry);
            case WatchEvent event -> watch.read(event, entry);
            case ApprovalEvent event -> approvals.read(event, upgrade.isAlive(), entry);
        }
    }

    /// What is to be shown at a time, in no order.
    List<Notice> at(Instant now) {
        return over ? ofTheEnd(board.at(now)) : board.at(now);
    }

    /// A rehearsal that is over calls nobody, and nothing of it is wrong any more.
    private static List<Notice> ofTheEnd(List<Notice> all) {
        return all.stream().filter(it -> it.severity() == Severity.NEWS).toList();
    }

    private void read(ClusterEvent event, Entry entry) {
        switch (event) {
            case ClusterEvent.Registered it -> {
                promptWithin = it.pace().promptWithin();
                board.raise(
                        Cause.of(
                                UNKNOWN,
                                Severity.PERSON_NEEDED,
                                Sentence.of("notice." + UNKNOWN, it.cluster())),
                        entry,
                        entry.at().plus(promptWithin));
            }
            case ClusterEvent.Discovered it -> {
                board.drop(UNKNOWN);
                nodes.discovered(it.nodes());
            }
            case ClusterEvent.HostKeyConfirmed it ->
                    nodes.confirmed(it.address(), it.fingerprint());
            case ClusterEvent.Observed it -> {
                watch.read(it.observation());
                nodes.read(it.observation(), promptWithin, entry);
            }
            case ClusterEvent.OfRehearsal it -> rehearsed(it, entry);
            case ClusterEvent.NoticeCleared it -> board.clear(it.notice());
            case ClusterEvent.SourcesDisagree it -> SourceNotices.disagree(it, board, entry);
            case ClusterEvent.SourcesAgree it -> SourceNotices.agree(it, board);
            case ClusterEvent.SecondSourceUsed _ -> SourceNotices.used(board);
            case ClusterEvent.CertificateConfirmed it ->
                    SourceNotices.confirmed(nodes.at(it.address()), board);
            case ClusterEvent.AccountChanged _,
                    ClusterEvent.ApprovalsNeeded _,
                    ClusterEvent.ApplicationAccountChanged _,
                    ClusterEvent.OldAlgorithms _,
                    ClusterEvent.NodeNoted _,
                    ClusterEvent.ZoneSaid _,
                    ClusterEvent.ReadinessSeen _,
                    ClusterEvent.ReadinessLooked _ -> {}
        }
    }

    private void rehearsed(ClusterEvent.OfRehearsal event, Entry entry) {
        switch (event) {
            case ClusterEvent.HostKeyMade _, ClusterEvent.RehearsalMended _ -> {}
            case ClusterEvent.RehearsalEnded it -> {
                over = true;
                board.tell(
                        Cause.of(
                                "rehearsal-ended",
                                Severity.NEWS,
                                Sentence.of("rehearsal.notice.ended", it.cluster(), it.why())),
                        entry);
            }
        }
    }
}
