package switchboard.upgrade;

import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;

/// An emergency stop of one cluster that is not yet in the journal. It is raised without any lock,
/// so that it holds the [Gate] at once, whatever the loop waits for; once the journal has it, the
/// pause of the upgrade holds in its place.
final class StopCall {
    private volatile boolean stands;

    void raise() {
        stands = true;
    }

    boolean stands() {
        return stands;
    }

    /// Writes it down, and lets the approvals fall that nobody has used yet.
    ///
    /// @return whether an upgrade was running
    boolean write(Recorder recorder, ApprovalDesk desk, String by) {
        boolean running = recorder.cluster().upgrade().filter(Upgrade::isRunning).isPresent();
        ClusterName cluster = recorder.cluster().registered().cluster();
        if (running) {
            recorder.write(new UpgradeEvent.EmergencyStopped(cluster, by));
        }
        stands = false;
        desk.of(cluster).stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(it -> desk.withdraw(it.id(), Sentence.of("approval.emergency", by)));
        return running;
    }
}
