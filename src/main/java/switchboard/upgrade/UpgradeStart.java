package switchboard.upgrade;

import java.time.InstantSource;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.Beginning;

/// Begins an upgrade, or the way back, of a cluster on which none goes on.
final class UpgradeStart {
    private UpgradeStart() {}

    /// @throws InvalidInput if an upgrade goes on: that has to end, or be stopped, first
    static void begin(LiveClusters live, InstantSource clock, Beginning started) {
        ClusterName name = started.cluster();
        live.loop(name)
                .decide(
                        record -> {
                            if (record.ended().isPresent()) {
                                throw new InvalidInput(Sentence.of("input.rehearsal-over", name));
                            }
                            if (record.upgrade().filter(Upgrade::isAlive).isPresent()) {
                                throw new InvalidInput(Sentence.of("input.upgrade-goes-on", name));
                            }
                            return started;
                        },
                        clock.instant());
        live.nudge(name);
    }
}
