package switchboard.upgrade;

import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.UpgradeEvent;

/// Writes down that a rehearsal is over, so that nothing of it waits for anybody any more.
final class RehearsalEnd {
    private RehearsalEnd() {}

    static void write(Recorder recorder, ApprovalDesk desk, Sentence why, String by) {
        ClusterRecord record = recorder.cluster();
        ClusterName name = record.registered().cluster();
        desk.of(name).stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(it -> desk.withdraw(it.id(), why));
        if (record.upgrade().filter(Upgrade::isAlive).isPresent()) {
            recorder.write(new UpgradeEvent.StoppedHere(name, why.text(), by));
        }
        recorder.write(new ClusterEvent.RehearsalEnded(name, why, by));
    }
}
