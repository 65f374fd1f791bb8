package switchboard.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;

/// The picture of a cluster that everybody else reads. Judging every step costs something: it is
/// made anew when something was learnt, and otherwise as often as knowledge may grow too old.
final class LatestPicture {
    private final Recorder recorder;
    private final ApprovalDesk desk;
    private final ReadinessAsking readiness;
    private long pictured = -1;
    private Instant picturedAt = Instant.MIN;
    private volatile LiveCluster latest;

    LatestPicture(
            Recorder recorder,
            ApprovalDesk desk,
            ReadinessAsking readiness,
            Optional<Discovery> discovery,
            Optional<Crew> crew,
            Instant now) {
        this.recorder = recorder;
        this.desk = desk;
        this.readiness = readiness;
        this.latest =
                ClusterPicture.of(
                                recorder.cluster(),
                                discovery,
                                crew,
                                ClusterPicture.requests(desk, recorder.cluster()),
                                readiness.picture(),
                                now)
                        .at(1);
    }

    LiveCluster latest() {
        return latest;
    }

    /// Makes it anew if it is due.
    ///
    /// @return whether a screen would show something else than before
    boolean renew(Optional<Discovery> discovery, Optional<Crew> crew, Instant now) {
        List<ApprovalRequest> asked = ClusterPicture.requests(desk, recorder.cluster());
        boolean due =
                recorder.changes() != pictured
                        || !asked.equals(latest.approvals())
                        || !readiness.picture().equals(latest.readiness())
                        || now.isAfter(picturedAt.plus(latest.pace().readEvery()));
        if (!due) {
            return false;
        }
        pictured = recorder.changes();
        picturedAt = now;
        LiveCluster next =
                ClusterPicture.of(
                        recorder.cluster(), discovery, crew, asked, readiness.picture(), now);
        boolean news = !next.shows(latest);
        latest = next.at(news ? latest.revision() + 1 : latest.revision());
        return news;
    }
}
